#!/usr/bin/env python3
"""Writes made-up news articles as JSON Lines: the same arguments give the same bytes.

usage: corpus.py ARTICLES [SEED] > corpus.jsonl

Persons, offices, places and dates are drawn from word lists with a few that are in the news all the time and many that
are rare; an article has 2 kB of text at the median, half of its sentences state a fact.
"""
import datetime
import json
import random
import sys

GIVEN = """Ana Boris Carla Dmitri Elena Farid Grace Hamid Irina Jorge Katya Luis Marta Nadia Omar Paula Rafael Sofia
Tomas Ursula Viktor Wanda Yusuf Zara Adel Beatriz Cesar Dunya Emil Fatima Goran Helga Ivan Jana Karim Lena Milan Nora
Oscar Petra Rustam Selma Tarek Vera Walid Xenia Yara Zoran""".split()
SYLLABLES = "ba bo da do ga ka ko la lo ma mi na ne no pa ra ri ro sa se ta te to va vi za".split()
ENDINGS = "ev ova ez ini sen ski dis oulos yan adze ić ou er man tra wi".split()
STATES = [("Chile", "Chilean", "Santiago"), ("Peru", "Peruvian", "Lima"), ("Kenya", "Kenyan", "Nairobi"),
          ("Ghana", "Ghanaian", "Accra"), ("Norway", "Norwegian", "Oslo"), ("Finland", "Finnish", "Helsinki"),
          ("Japan", "Japanese", "Tokyo"), ("Vietnam", "Vietnamese", "Hanoi"), ("Egypt", "Egyptian", "Cairo"),
          ("Jordan", "Jordanian", "Amman"), ("Poland", "Polish", "Warsaw"), ("Hungary", "Hungarian", "Budapest"),
          ("Mexico", "Mexican", "Mexico City"), ("Brazil", "Brazilian", "Brasilia"), ("India", "Indian", "New Delhi"),
          ("Nepal", "Nepali", "Kathmandu"), ("Qatar", "Qatari", "Doha"), ("Oman", "Omani", "Muscat")]
OFFICES = ["President", "Prime Minister", "Foreign Minister", "Defence Minister", "Finance Minister"]
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
FACTS = [
    "{a_state} {a_office} {a} met with {b_nationality} {b_office} {b} in {city} on {day}.",
    "{a} held talks with {b_last}, the {b_office_lower} of {b_state}, on {day} in {city}.",
    "{a_last} arrived in {city} on {day} for a two-day visit, her first since {month} {year}.",
    "{b}, who heads the {b_state} delegation, was received by {a_last} at the presidential palace.",
    "{a_last} is due to visit {c_state} next month and will meet {c_nationality} {c_office} {c}.",
    "A meeting between {a_last} and {c} planned for {day} was called off, an official said.",
    "The two last met in {month} {year}, when {b_last} visited {a_capital}.",
    "“We spoke with {c_last} by phone,” {a_last} told reporters after the meeting.",
    "{c}, a former {c_office_lower} of {c_state}, also attended the talks.",
]
FILLERS = [
    "Trade between the two countries rose by {n} percent last year, according to the customs agency.",
    "Analysts said the agreement was unlikely to change prices before the end of the year.",
    "The border crossing, closed since a landslide in {month}, is to be widened to {n} lanes.",
    "Officials declined to give details, saying that several points were still open.",
    "About {n} people gathered outside the building, some of them with flags and whistles.",
    "The statement did not say when the first of the {n} buses would be delivered.",
    "Rain kept the crowds away, and shops in the old town closed early.",
    "A copy of the text, {n} pages long, was seen by this agency.",
]
MONTHS = "January February March April May June July August September October November December".split()


def surnames(rng, count):
    made = set()
    while len(made) < count:
        made.add((rng.choice(SYLLABLES) + rng.choice(SYLLABLES) + rng.choice(ENDINGS)).capitalize())
    return sorted(made)


def person(rng, people):
    # squaring the draw makes the first of the list the news of every day
    given, last, state, office = people[int(len(people) * rng.random() ** 2)]
    return {"": f"{given} {last}", "_last": last, "_state": state[0], "_nationality": state[1], "_capital": state[2],
            "_office": office, "_office_lower": office.lower()}


def article(rng, people, number):
    date = datetime.date(2015, 1, 1) + datetime.timedelta(days=rng.randrange(3650))
    words = {"city": rng.choice(STATES)[2], "day": rng.choice(DAYS)}
    for letter in "abc":
        words |= {letter + key: value for key, value in person(rng, people).items()}
    size = min(max(rng.gauss(2000, 700), 400), 8000)
    paragraphs = [f"{words['a_nationality']}, {words['b_nationality']} leaders meet in {words['city']}"]
    while sum(map(len, paragraphs)) < size:
        words |= {"month": rng.choice(MONTHS), "year": rng.randrange(2005, 2015), "n": rng.randrange(3, 90)}
        sentences = [rng.choice(FACTS if rng.random() < 0.5 else FILLERS).format(**words)
                     for _ in range(rng.randrange(1, 5))]
        paragraphs.append(" ".join(sentences))
    return {"id": f"bench-{number}", "title": paragraphs[0], "date": date.isoformat(), "text": "\n".join(paragraphs)}


def main():
    count = int(sys.argv[1])
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    last = surnames(rng, 2000)
    people = [(rng.choice(GIVEN), rng.choice(last), rng.choice(STATES), rng.choice(OFFICES)) for _ in range(5000)]
    for number in range(count):
        print(json.dumps(article(rng, people, number), ensure_ascii=False))


if __name__ == "__main__":
    main()
