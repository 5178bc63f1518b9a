"""The words in which English articles state rankings."""

from parsite.stages.verify.grammar import Grammar
from parsite.stages.verify.spelled import english, ordinals

_WORDS = {
    "=": "is; are; was; were; went to; belonged to; being; goes to; belongs to; has been",
    "&": "and; or; as well as; along with",
    ",": (
        "while; whereas; but; although; because; thanks to; who; which; where; since then; "
        "namely; in particular; including; then; as follows; conversely; specifically; despite; "
        "though; even though; meanwhile; however; when; thereby; so; by contrast; in contrast; on "
        "the other hand; yet; replacing"
    ),
    ".": (
        "was given; was awarded; collected; gave; ended; ended up; got; went; only; just; just "
        "got; ended with; with an; closed; closed with; managed; remains; now; however; the "
        "ranking of; overall score; the; a; an; with; of; in; for; it; its; at; by; still; again; "
        "also; overall; total; final; scored; score; had; has; have; achieved; obtained; reached; "
        "earned; received; posted; index; result; results; public administration reform; par; par "
        "index; public administration reform index; ranking; rankings; table; list; assessment; "
        "came; placed; finished; stood; remained; stayed; took; takes; held; kept; group; block; "
        "index of; score of; a score of; a total of; that; this; among; to; having; into; "
        "position of; an index of; the index of; there; whole; is in; secured; itself; back; can "
        "be compared; rank of; ranking of; units with; held on to; retained; earning; scoring; "
        "getting; value; best-placed; won; claimed; occupied; s; scores; scores of; points of; "
        "gathered; picked up; totalled; recorded; registered; finished with; finished on; ended "
        "on; closed on; opened with; started with; in all; altogether; overall score of; final "
        "score; final score of; score was; that is; equivalent to; equal to; i e; i.e; currently; "
        "recognised with; credited with; was credited with; comfortably; narrowly; sharply; "
        "strongly; clearly; impressively; surprisingly; once more; once again; yet again; this "
        "time; all the way; outright; well; duly; handily; steadily; slightly; could manage only; managed only; only managed; could only manage; apart; in a year; over the year; on the year; over a year; shared; is in; finish; overtaking"
    ),
    "E": "shared; sharing; tied; joint; jointly; each; all; both",
    "_": "not in the; not yet in the; not ranked in",
    "p": "points; point; pts; percentage points; percentage point; marks; mark",
    "%": "per cent; percent; pc",
    "r": "position; rank; spot; ranked; rated at; number; positions; spots; no",
    "b": "places; place; rungs; steps; step; rung",
    "j": "",
    "g": (
        "graded; rated; grade; the grade; a grade of; rating; the grade of; in the group graded; "
        "classed; classified as; the rating"
    ),
    "1": (
        "led; led by; headed by; topped by; leads; leading; head of; topped; tops; heads; headed; highest; the highest; best; "
        "number one; top of the table; at the top; at the head of; in the lead; top spot; top "
        "place; top position; highest score; the highest score; highest index; came top; at the "
        "top of; highest-scoring; highest scoring; came top of; topping; at number one; in first "
        "place; first place; number 1; heading; topped the table; the leader; sat at the top of; "
        "took the lead; winner; winner of; the winner; best of; pole position; leader; leader of; the leader of; frontrunner; front-runner"
    ),
    "z": (
        "last; bottom; lowest; the lowest; at the bottom; at the bottom of; bottom of the table; "
        "last place; bottom place; lowest score; the lowest score; lowest index; came bottom; "
        "bottom position; last position; lowest-scoring; lowest scoring; brought up the rear; "
        "closing the table; bringing up the rear; brings up the rear; at the foot of; at the foot "
        "of the table; the foot of the table; at the bottom of the table; propped up the table; "
        "propping up; rounded off; rounding off"
    ),
    "e": (
        "next; followed by; next came; then came; next were; next was; next to; came next; behind "
        "it came; after it came; second came; just behind; right behind; close behind; "
        "immediately behind; hard on its heels came"
    ),
    "q": "respectively; in that order; in order",
    "+": (
        "up; rose; climbed; jumped; rising; rise of; a rise of; an increase of; increase of; "
        "climbing; advanced; moving up; increased; increased by; rose by; up by; higher by; "
        "improving; improved; improved by; jumping; leapt; leaping; rises; climbs; rising by; "
        "went up by; gain of; a gain of; climb of; a climb of; moved up by; improvement of; an "
        "improvement of; soared; surged; rose to; climbed to; increased to; improved to; went up to; moved up to; jumped to; advanced to; up to"
    ),
    "-": (
        "down; fell; dropped; slipped; falling; fall of; a fall of; losing; a decrease of; "
        "decrease of; slipping; dropping; decreased; decreased by; fell by; down by; declined; "
        "slid; sliding; tumbled; sank; moving down; declined by; falls; drops; falling by; went "
        "down by; a drop of; drop of; loss of; a loss of; moved down by; lost; plunged; slumped; "
        "retreated; slide of; a slide of; dropped to; fell to; slipped to; declined to; decreased to; slid to; dipped to; sank to"
    ),
    "0": (
        "unchanged; rank unchanged; kept its place; stayed in place; no change; same place as "
        "before; kept the same place; its rank unchanged; position unchanged; unchanged in rank; "
        "the same rank as; stayed where it was"
    ),
    ">": (
        "gained; gaining; ranked above; finished above; placed above; came above; ranked higher "
        "than; finished ahead of; ranked ahead of; added; higher than; above; ahead of; more "
        "than; better than; clear of"
    ),
    "<": (
        "ranked below; finished below; placed below; came below; finished behind; ranked behind; "
        "ranked lower than; shed; lower than; below; behind; fewer than; less than; short of; "
        "trailing; trails; trailed; short of the leader; adrift of; worse than"
    ),
    "~": (
        "about; around; nearly; almost; over; under; at least; roughly; some; just over; just "
        "under; approximately; close to; well over"
    ),
    "v": (
        "compared with; compared to; against; than; than in; on that of; over that of; compared "
        "with those of; compared with that of; on"
    ),
    "f": "from",
    "l": ("ranged; range; ranging; varied; ran; spanned; lay"),
    "y": "year",
    "n": (
        "unit; units; department; departments; district; districts; agency; agencies; locality; "
        "localities; commune; communes; places with; bodies; them"
    ),
    "k": "",
    "K": "",
    "m": "top; one of; among the top; in the top",
    "M": "average",
    "W": "gap; spread; difference; the gap; the spread; range; margin; top and bottom; top and bottom of; first and last",
    "a": ("assessed; were assessed; took part; evaluated; were evaluated; were scored"),
    "w": "between; separating",
    "/": "out of; of; among",
    "d": "",
    "N": "no unit; none; no department; no district; no units",
    "A": (
        "mean; on average; average score; mean score; average index; mean index; overall average; the "
        "average; group average; the mean; block average; average of the group; averaged; "
        "averaging; mean of; block mean; group mean; overall mean; the average was; an average "
        "of; a mean of; average was; the overall mean"
    ),
    "t": (
        "services; applications; procedures; month; quarter; part; citizens; residents; "
        "businesses; files; revenue; budget; disbursed; on time; processed"
    ),
}


ENGLISH = Grammar(
    words=_WORDS,
    moves={
        ("score", 1): (
            "scored higher; had a higher index; raised their scores; improved their scores; had "
            "higher scores; saw their scores rise; gained points; increased their scores; scored "
            "higher than before; had a higher score"
        ),
        ("score", -1): (
            "scored lower; had a lower index; saw their scores fall; had lower scores; lost "
            "points; had a lower score; scored less"
        ),
        ("score", 0): (
            "scored the same; had the same index; kept the same score; had the same score"
        ),
        ("rank", 1): (
            "moved up; moved up in rank; rose in rank; rose in the ranking; climbed the table; "
            "went up; moved up the table; improved their rank; improved their ranks; moved up in "
            "the ranking"
        ),
        ("rank", -1): (
            "moved down; moved down in rank; fell in rank; fell in the ranking; went down; slid "
            "down the table; moved down the table; lost ground in the ranking; moved down in the "
            "ranking"
        ),
        ("rank", 0): (
            "stayed in place; kept their places; kept their rank; kept the same rank; kept their "
            "ranks"
        ),
    },
    most={
        1: (
            "the largest rise by; the largest rises by; the largest rise; largest rise; "
            "biggest rise; the biggest rise; rose the most; the biggest rise by; the "
            "biggest climber; the biggest climber was; rose furthest; climbed furthest; "
            "climbed the most; improved the most; the largest gain; the biggest gain; made "
            "the biggest gain; the steepest rise; the most improved; most improved; gained "
            "the most"
        ),
        -1: (
            "the largest fall by; the largest falls by; the largest fall; largest fall; "
            "biggest fall; the biggest fall; fell the most; the biggest fall by; the "
            "biggest faller; fell furthest; dropped the most; slid the most; the largest "
            "drop; the biggest drop; the steepest fall; lost the most; slipped the most"
        ),
    },
    years={
        -1: (
            "last year; the year before; the previous year; a year earlier; the preceding year; a "
            "year ago"
        ),
        0: "this year",
    },
    grades="excellent; good; very good; fairly good; fair; average; weak; poor",
    doubts=(
        "not; no; never; if; would; could; should; may; might; target; targets; aim; aims; "
        "aimed; expected; forecast; plans; plan; hopes; hope; goal; must; need; needs; "
        "nearly; unless; will; wants; wanted; asked; proposed; provisional; estimated; "
        "wrongly; mistakenly; without; rumour; hoped; set out; failed; failing; neither; "
        "nor; hoping; proposes; suggested; rumoured; promised; pledged; intends; for "
        "example; for instance; had it; mistaken; assessed itself; rated itself; scored itself; "
        "gave itself; neighbouring province"
    ),
    topics=(
        "papi; sipas; pci; ddci; dti; ict; pgi; pii; satisfaction; satisfied; digital "
        "transformation; competitiveness; nationwide; national; country; region; other provinces; "
        "digital; e-government; governance; ministry; ministries; egovernment; citizens"
    ),
    asides=(
        "criterion; criteria; component; components; appraisal; survey; surveys; surveyed; area; "
        "self-assessment; self; bonus; maximum; online services; pillar; field; sub-index; "
        "section; finance reform; contest; competition; quarter; monthly; half-year; mid-year; "
        "sub-criterion; sub-criteria; sports day; sports; quiz; tournament; football; festival; "
        "awards; race; marathon; talent show; drill; exam"
    ),
    openers=(
        "according to; at; on; accordingly; speaking; as announced; announcing; results show; the "
        "results show; the people's committee; this morning; by; in detail; results; the "
        "provincial people's committee; under decision"
    ),
    tellers="said; says; announced; reported; noted; told; stated",
    subjects=(
        "in terms of; as for; regarding; on the; for the component; for the criterion; on the "
        "criterion; in the area of; in the field of; with regard to; for online; in online"
    ),
    own="public administration reform; par index",
    blocks={
        "departments": (
            "departments and agencies; departments; departments and branches; agencies and "
            "departments; provincial departments; provincial departments and agencies; group of "
            "departments; department-level units"
        ),
        "districts": (
            "districts; districts and cities; districts, cities and towns; districts and towns; "
            "district level; district-level units; districts, towns and cities; district-level "
            "localities"
        ),
        "communes": (
            "communes; communes and wards; communes, wards and townships; commune level; commune- "
            "level units; wards and communes"
        ),
        "vertical": "central agencies; central agencies in the province; vertical agencies",
    },
    numbers=english(),
    ordinals=ordinals(),
)
