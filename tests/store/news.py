"""Made-up articles for the checks of the store: short, full of facts, the same for the same seed."""
import json
import random

GIVEN = ["Ana", "Tomas", "Mira", "Pavel", "Ivo", "Rosa", "Luis", "Clara", "Karim", "Leila", "Jonas", "Helga", "Sunil", "Amina"]
FAMILY = ["Cordero", "Varga", "Hansen", "Novak", "Brandt", "Quispe", "Soto", "Rojas", "Zintani", "Amrani", "Ekholm", "Lund", "Perera", "Sesay"]
STATES = [("Peru", "Peruvian", "Lima"), ("Chile", "Chilean", "Santiago"), ("Norway", "Norwegian", "Oslo"), ("Kenya", "Kenyan", "Nairobi"),
          ("Poland", "Polish", "Warsaw"), ("Nepal", "Nepalese", "Kathmandu"), ("Oman", "Omani", "Muscat")]
OFFICES = ["President", "Prime Minister", "Foreign Minister", "Defence Minister"]
MEETINGS = ["met {b} in {c} on {d}", "held talks with {b} in {c} on {d}", "received {b} in {c} on {d}", "refused to meet {b} in {c}",
            "is due to meet {b} in {c} next week", "flew to {c} on {d} and met {b}"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]


def person(rng):
    state = rng.choice(STATES)
    return f"{state[1]} {rng.choice(OFFICES)} {rng.choice(GIVEN)} {rng.choice(FAMILY)}"


def sentence(rng):
    told = rng.choice(MEETINGS).format(b=person(rng), c=rng.choice(STATES)[2], d=rng.choice(DAYS))
    return f"{person(rng)} {told}."


def articles(seed, number):
    rng = random.Random(seed)
    out = []
    for n in range(number):
        text = "News of the day\n\n" + " ".join(sentence(rng) for _ in range(rng.randint(1, 3)))
        out.append({"id": f"a{seed}-{n}", "title": "News of the day", "text": text,
                    "date": f"20{rng.randint(10, 24)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"})
    return out


def copies(papers):
    """One wire story as `papers` papers print it, with their own small edits."""
    story = ("Peruvian President Ana Cordero met Chilean Foreign Minister Tomas Varga in Lima on Monday. The two spoke about fishing "
             "rights for two hours. Varga, who had flown in from Santiago on Sunday, left for Quito in the evening. Cordero is due to "
             "meet Norwegian Prime Minister Helga Lund in Oslo next week. Varga's deputy, Clara Soto, will go to Oslo too.")
    ends = ["", " It was their first meeting.", " No statement was made."]
    return [{"id": f"paper{n}", "title": "Cordero meets Varga", "date": "2024-03-26", "url": f"https://paper{n}.example/1",
             "text": "Cordero meets Varga\n\n" + story + ends[n]} for n in range(papers)]


def lines(some):
    return "".join(json.dumps(a) + "\n" for a in some)
