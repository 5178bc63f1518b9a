"""Places and problems as values."""

from dataclasses import replace

from parsite.model.place import Mistakes, Place, Problem, problem


def test_places_are_in_the_order_of_reading() -> None:
    in_order = [
        Place("content/2024.md", 9, 1),
        Place("data/2024.yaml", 2, 10),
        Place("data/2024.yaml", 10, 1),
        Place("data/2024.yaml", 10, 9),
    ]
    assert sorted({*in_order}) == in_order


def test_a_file_without_a_line_is_its_beginning() -> None:
    assert Place("data/2024.yaml") == Place("data/2024.yaml", 1, 1)


def test_a_problem_tells_its_facts_as_text() -> None:
    found = problem(Place("data/2024.csv", 3), "unit-twice", name="Sở Y tế", line=2)
    assert found == Problem(
        Place("data/2024.csv", 3), "unit-twice", {"name": "Sở Y tế", "line": "2"}
    )
    assert replace(found, excerpt="so;Sở Y tế").facts == found.facts


def test_mistakes_are_raised_all_at_once() -> None:
    problems = [problem(Place("a", n), "file-empty") for n in (1, 2, 3)]
    mistakes = Mistakes(iter(problems))
    assert list(mistakes.problems) == problems
    assert str(mistakes) == "3 problems"
