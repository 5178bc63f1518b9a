"""The words in which English articles state rankings."""

from parsite.stages.verify.english_words import WORDS
from parsite.stages.verify.grammar import Grammar
from parsite.stages.verify.spelled import english, ordinals

ENGLISH = Grammar(
    words=WORDS,
    moves={
        ("mean", 1): (
            "above average; above the average; above the mean; above the group average; above "
            "the block average; higher than the average; higher than the mean"
        ),
        ("mean", -1): (
            "below average; below the average; below the mean; below the group average; below "
            "the block average; lower than the average; lower than the mean"
        ),
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
            "slipped in the ranking; dropped in the ranking; slipped in the table; moved down; "
            "moved down in rank; fell in rank; fell in the ranking; went down; slid down the "
            "table; moved down the table; lost ground in the ranking; moved down in the ranking"
        ),
        ("rank", 0): (
            "stayed in place; kept their places; kept their rank; kept the same rank; kept their "
            "ranks"
        ),
    },
    most={
        1: (
            "the largest rise by; the largest rises by; the largest rise; largest rise; biggest "
            "rise; the biggest rise; rose the most; the biggest rise by; the biggest climber; "
            "the biggest climber was; rose furthest; climbed furthest; climbed the most; "
            "improved the most; the largest gain; the biggest gain; made the biggest gain; the "
            "steepest rise; the most improved; most improved; gained the most"
        ),
        -1: (
            "the largest fall by; the largest falls by; the largest fall; largest fall; biggest "
            "fall; the biggest fall; fell the most; the biggest fall by; the biggest faller; "
            "fell furthest; dropped the most; slid the most; the largest drop; the biggest drop; "
            "the steepest fall; lost the most; slipped the most"
        ),
    },
    years={
        -1: (
            "last year; the year before; the previous year; a year earlier; the preceding year; "
            "a year ago"
        ),
        0: "this year",
    },
    grades="excellent; good; very good; fairly good; fair; average; weak; poor",
    doubts=(
        "not; no; never; if; would; could; should; may; might; target; targets; aim; aims; "
        "aimed; expected; forecast; plans; plan; hopes; hope; goal; must; need; needs; nearly; "
        "unless; will; wants; wanted; asked; proposed; provisional; estimated; wrongly; "
        "mistakenly; without; rumour; hoped; set out; failed; failing; neither; nor; hoping; "
        "proposes; suggested; rumoured; promised; pledged; intends; for example; for instance; "
        "had it; mistaken; assessed itself; rated itself; scored itself; gave itself; "
        "neighbouring province"
    ),
    topics=(
        "papi; sipas; pci; ddci; dti; ict; pgi; pii; satisfaction; satisfied; digital "
        "transformation; competitiveness; nationwide; national; country; region; other "
        "provinces; digital; e-government; governance; ministry; ministries; egovernment; "
        "citizens"
    ),
    asides=(
        "criterion; criteria; component; components; appraisal; survey; surveys; surveyed; area; "
        "self-assessment; self; bonus; maximum; online services; pillar; field; sub-index; "
        "section; finance reform; contest; competition; quarter; monthly; half-year; mid-year; "
        "sub-criterion; sub-criteria; sports day; sports; quiz; tournament; football; festival; "
        "awards; race; marathon; talent show; drill; exam"
    ),
    openers=(
        "according to; at; on; accordingly; speaking; as announced; announcing; results show; "
        "the results show; the people's committee; this morning; by; in detail; results; the "
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
