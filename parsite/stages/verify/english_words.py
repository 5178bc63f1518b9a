"""What English words and phrases state, by the symbols of `grammar`."""

WORDS = {
    "=": (
        "is; are; was; were; went to; belonged to; being; goes to; belongs to; has been; was "
        "that of; is that of"
    ),
    "&": "and; or; as well as; along with",
    ",": (
        "while; whereas; but; although; because; thanks to; who; which; where; since then; "
        "namely; in particular; including; then; as follows; conversely; specifically; "
        "despite; though; even though; meanwhile; however; when; thereby; so; by contrast; in "
        "contrast; on the other hand; yet; replacing"
    ),
    ".": (
        "was given; was awarded; collected; gave; ended; ended up; got; went; only; just; just "
        "got; ended with; with an; closed; closed with; managed; remains; now; the ranking of; "
        "overall score; the; a; an; with; of; in; for; it; its; at; by; still; again; also; "
        "overall; total; final; scored; score; had; has; have; achieved; obtained; reached; "
        "earned; received; posted; index; result; results; public administration reform; par; "
        "par index; public administration reform index; ranking; rankings; table; list; "
        "assessment; came; placed; finished; stood; remained; stayed; took; takes; held; kept; "
        "group; block; index of; score of; a score of; a total of; that; this; among; to; "
        "having; into; position of; an index of; the index of; there; whole; is in; secured; "
        "itself; back; can be compared; rank of; ranking of; units with; held on to; retained; "
        "earning; scoring; getting; value; best-placed; won; claimed; occupied; s; scores; "
        "scores of; points of; gathered; picked up; totalled; recorded; registered; finished "
        "with; finished on; ended on; closed on; opened with; started with; in all; "
        "altogether; overall score of; final score; final score of; score was; that is; "
        "equivalent to; equal to; i e; currently; recognised with; credited with; was credited "
        "with; comfortably; narrowly; sharply; strongly; clearly; impressively; surprisingly; "
        "once more; once again; yet again; this time; all the way; outright; well; duly; "
        "handily; steadily; slightly; could manage only; managed only; only managed; could "
        "only manage; apart; in a year; over the year; on the year; over a year; shared; "
        "finish; overtaking; now stands; stands; category; bracket; amounts to; amount to; "
        "comes to; possible"
    ),
    "E": "sharing; tied; joint; jointly; each; all; both",
    "_": "not in the; not yet in the; not ranked in",
    "p": "points; point; pts; percentage points; percentage point; marks; mark",
    "%": "per cent; percent; pc",
    "r": "position; rank; spot; ranked; rated at; number; positions; spots; no",
    "b": "places; place; rungs; steps; step; rung",
    "j": "",
    "g": (
        "graded; rated; grade; the grade; a grade of; rating; the grade of; in the group "
        "graded; classed; classified as; the rating; falls into; fell into; in the category; "
        "belongs to the category; rated as; graded as; classified"
    ),
    "1": (
        "led; led by; headed by; topped by; leads; leading; head of; topped; tops; heads; "
        "headed; highest; the highest; best; number one; top of the table; at the top; at the "
        "head of; in the lead; top spot; top place; top position; highest score; the highest "
        "score; highest index; came top; at the top of; highest-scoring; came top of; topping; "
        "at number one; in first place; first place; number 1; heading; topped the table; the "
        "leader; sat at the top of; took the lead; winner; winner of; the winner; best of; "
        "pole position; leader; leader of; the leader of; frontrunner; front-runner"
    ),
    "z": (
        "last; bottom; lowest; the lowest; at the bottom; at the bottom of; bottom of the "
        "table; last place; bottom place; lowest score; the lowest score; lowest index; came "
        "bottom; bottom position; last position; lowest-scoring; brought up the rear; closing "
        "the table; bringing up the rear; brings up the rear; at the foot of; at the foot of "
        "the table; the foot of the table; at the bottom of the table; propped up the table; "
        "propping up; rounded off; rounding off"
    ),
    "e": (
        "next; followed by; next came; then came; next were; next was; next to; came next; "
        "behind it came; after it came; second came; just behind; right behind; close behind; "
        "immediately behind; hard on its heels came"
    ),
    "q": "respectively; in that order; in order",
    "+": (
        "up; rose; climbed; jumped; rising; rise of; a rise of; an increase of; increase of; "
        "climbing; advanced; moving up; increased; increased by; rose by; up by; higher by; "
        "improving; improved; improved by; jumping; leapt; leaping; rises; climbs; rising by; "
        "went up by; gain of; a gain of; climb of; a climb of; moved up by; improvement of; an "
        "improvement of; soared; surged; rose to; climbed to; increased to; improved to; went "
        "up to; moved up to; jumped to; advanced to; up to"
    ),
    "-": (
        "down; fell; dropped; slipped; falling; fall of; a fall of; losing; a decrease of; "
        "decrease of; slipping; dropping; decreased; decreased by; fell by; down by; declined; "
        "slid; sliding; tumbled; sank; moving down; declined by; falls; drops; falling by; "
        "went down by; a drop of; drop of; loss of; a loss of; moved down by; lost; plunged; "
        "slumped; retreated; slide of; a slide of; dropped to; fell to; slipped to; declined "
        "to; decreased to; slid to; dipped to; sank to"
    ),
    "0": (
        "unchanged; rank unchanged; kept its place; stayed in place; no change; same place as "
        "before; kept the same place; its rank unchanged; position unchanged; unchanged in "
        "rank; the same rank as; stayed where it was"
    ),
    ">": (
        "gained; gaining; ranked above; finished above; placed above; came above; ranked "
        "higher than; finished ahead of; ranked ahead of; added; higher than; above; ahead of; "
        "more than; better than; clear of"
    ),
    "<": (
        "ranked below; finished below; placed below; came below; finished behind; ranked "
        "behind; ranked lower than; shed; lower than; below; behind; fewer than; less than; "
        "short of; trailing; trails; trailed; short of the leader; adrift of; worse than"
    ),
    "~": (
        "about; around; nearly; almost; over; under; at least; roughly; some; just over; just "
        "under; approximately; close to; well over"
    ),
    "v": (
        "compared with; compared to; against; than; than in; on that of; over that of; "
        "compared with those of; compared with that of; on"
    ),
    "f": "from",
    "l": "ranged; range; ranging; varied; ran; spanned; lay",
    "y": "year",
    "n": (
        "unit; units; department; departments; district; districts; agency; agencies; "
        "locality; localities; commune; communes; places with; bodies; them"
    ),
    "k": "",
    "K": "",
    "m": "top; one of; among the top; in the top",
    "M": "average",
    "W": (
        "gap; spread; difference; the gap; the spread; margin; top and bottom; top and bottom "
        "of; first and last"
    ),
    "a": "assessed; were assessed; took part; evaluated; were evaluated; were scored",
    "w": "between; separating",
    "/": "out of",
    "d": "",
    "N": "no unit; none; no department; no district; no units",
    "A": (
        "mean; on average; average score; mean score; average index; mean index; overall "
        "average; the average; group average; the mean; block average; average of the group; "
        "averaged; averaging; mean of; block mean; group mean; overall mean; the average was; "
        "an average of; a mean of; average was; the overall mean"
    ),
    "t": (
        "services; applications; procedures; month; quarter; part; citizens; residents; "
        "businesses; files; revenue; budget; disbursed; on time; processed"
    ),
}
