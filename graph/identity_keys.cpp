// The keys of references, by kind: equal keys mean one name. People with one word as name only have keys
// where that word is nobody's surname; acronyms beside a full name and short department names without an
// owner have none.
#include <algorithm>
#include <unordered_set>

#include "graph/body_names.hpp"
#include "graph/fold.hpp"
#include "graph/identity.hpp"
#include "graph/split.hpp"

namespace rapport {
namespace {

// What a name gives as key, worked out once for each spelling and kind.
struct Keyed {
  std::string key;
  bool single = false;       // a person's name of one word
  bool generic = false;      // a body's name that needs an owner
  std::string owner;         // of a body, where its name tells it
  std::string generic_head;  // of a body: "foreign ministry", whether it has an owner or not
  bool acronym = false;
};

// Such a department is rarely met twice; two words ("foreign ministry") say too little.
bool has_three_words(std::string_view head) { return std::count(head.begin(), head.end(), ' ') > 1; }

class KeyMaker {
public:
  KeyMaker(const ArticleRows& articles, References& all) : articles_(articles), all_(all) {
    cache_.resize(6);
    note_surnames();
  }

  void run() {
    all_.keys.resize(all_.size());
    all_.renamed.resize(all_.size());
    for (std::uint32_t a = 0; a < articles_.size(); ++a) {
      note_owners(a);
      for (ReferenceIndex i = all_.first_of_article[a]; i < all_.first_of_article[a + 1]; ++i) assign(i, a);
    }
  }

private:
  const Keyed& keyed(Kind kind, Symbol name) {
    const auto [row, is_new] = cache_[static_cast<std::size_t>(kind)].try_emplace(name);
    if (is_new) row->second = make(kind, name);
    return row->second;
  }

  Keyed make(Kind kind, Symbol symbol) const {
    Keyed out;
    const std::string& name = all_.symbols->text(symbol);
    if (kind == Kind::person) {
      const PersonName& parts = all_.person(symbol);
      out.single = parts.words.size() < 2;
      out.key = name_key(parts);
    } else if (kind == Kind::state) {
      out.key = states_.state(folded_words(name));
    } else if (kind == Kind::organization || kind == Kind::party) {
      const BodyName body = body_name(name, states_);
      out.acronym = is_acronym(name);
      out.generic = body.generic && body.owner.empty() && !out.acronym;
      if (body.generic && !out.acronym) out.generic_head = body.head;
      out.owner = body.owner;
      out.key = body_key(body.head, body.owner);
    }
    if (out.key.empty()) out.key = folded_name(name);
    return out;
  }

  void note_surnames() {
    all_.person_row.assign(all_.symbols->size(), kNone);
    for (ReferenceIndex i = 0; i < all_.size(); ++i) {
      if (all_.kind[i] != Kind::person) continue;
      for (const Symbol name : all_.names(i)) {
        if (all_.person_row[name] != kNone) continue;
        all_.person_row[name] = static_cast<std::uint32_t>(all_.people.size());
        all_.people.push_back(person_name(all_.symbols->text(name)));
        const PersonName& parts = all_.people.back();
        if (parts.words.size() < 2) continue;
        surnames_.insert(parts.words.front());
        surnames_.insert(parts.words.back());
      }
    }
  }

  // Which entity of the article is part of which, and who speaks for which.
  void note_owners(std::uint32_t a) {
    owners_.clear();
    people_.clear();
    for (const FactRow& fact : articles_.facts(a)) {
      const Relation type = articles_.wording(fact).type;
      if (type == Relation::part_of) owners_.emplace_back(fact.from, fact.to);
      if (type == Relation::heads || type == Relation::represents) {
        people_.emplace_back(fact.to, fact.from);
      }
    }
  }

  void add(ReferenceIndex i, std::string_view key) {
    std::string text(info(all_.kind[i]).prefix);
    text += ':';
    text += key;
    const Symbol symbol = all_.symbols->of(text);
    auto& keys = all_.keys[i];
    if (std::find(keys.begin(), keys.end(), symbol) == keys.end()) keys.push_back(symbol);
  }

  void assign(ReferenceIndex i, std::uint32_t a) {
    if (all_.dropped[i]) return;
    all_.kind[i] == Kind::person ? assign_person(i) : assign_other(i, a);
    std::sort(all_.keys[i].begin(), all_.keys[i].end());
  }

  void assign_person(ReferenceIndex i) {
    bool has_full_name = false;
    for (const Symbol name : all_.names(i)) {
      const Keyed& row = keyed(Kind::person, name);
      if (!row.single) add(i, row.key);
      has_full_name = has_full_name || !row.single;
    }
    if (has_full_name) return;
    const std::string& word = keyed(Kind::person, all_.names(i).front()).key;
    if (!surnames_.contains(word)) return add(i, word);
    for (const Symbol office : all_.profile[i].offices) add(i, word + '@' + all_.symbols->text(office));
  }

  void assign_other(ReferenceIndex i, std::uint32_t a) {
    const bool only_acronyms = std::all_of(all_.names(i).begin(), all_.names(i).end(),
                                           [&](Symbol name) { return keyed(all_.kind[i], name).acronym; });
    for (const Symbol name : all_.names(i)) {
      const Keyed& row = keyed(all_.kind[i], name);
      if ((row.acronym && !only_acronyms) || is_short_form(i, name)) continue;
      row.generic ? add_owned(i, a, row.key) : add(i, row.key);
      if (row.generic_head.empty()) continue;
      if (!row.owner.empty()) add_owner(i, row.owner);
      add_by_people(i, a, row.generic_head);
      if (has_three_words(row.generic_head)) add(i, row.generic_head);
    }
    all_.renamed[i] = has_two_names(i);
  }

  // "Apple" of Apple Inc.: Apple Corps may be called so too.
  bool is_short_form(ReferenceIndex i, Symbol name) const {
    const bool body = all_.kind[i] == Kind::organization || all_.kind[i] == Kind::party;
    if (!body || all_.symbols->text(name).find(' ') != std::string::npos) return false;
    const std::span<const Symbol> names = all_.names(i);
    return std::any_of(names.begin(), names.end(), [&](Symbol longer) {
      return longer != name && holds_words(longer, name) && !holds_words(name, longer);
    });
  }

  // "Southern Rivers Authority" and "Zambezi Basin Council", no short form of one name.
  bool has_two_names(ReferenceIndex i) {
    const std::span<const Symbol> names = all_.names(i);
    for (std::size_t k = 1; k < names.size(); ++k) {
      const Keyed& one = keyed(all_.kind[i], names.front());
      const Keyed& other = keyed(all_.kind[i], names[k]);
      if (one.acronym || other.acronym || one.key == other.key) continue;
      if (!holds_words(names.front(), names[k]) && !holds_words(names[k], names.front())) return true;
    }
    return false;
  }

  // Whether every word of the one is a word of the other.
  bool holds_words(Symbol large, Symbol small) const {
    const std::string all = folded_words(all_.symbols->text(large));
    const std::string some = folded_words(all_.symbols->text(small));
    const auto words = split(all, ' ');
    const auto few = split(some, ' ');
    return std::all_of(few.begin(), few.end(), [&](std::string_view word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    });
  }

  void add_owner(ReferenceIndex i, const std::string& key) {
    auto& owners = all_.profile[i].owners;
    const Symbol owner = all_.symbols->of(key);
    const auto at = std::lower_bound(owners.begin(), owners.end(), owner);
    if (at == owners.end() || *at != owner) owners.insert(at, owner);
  }

  // The same person heads it: then it is the same department, also where no owner is named.
  void add_by_people(ReferenceIndex i, std::uint32_t a, const std::string& head) {
    for (const auto& [body, person] : people_) {
      if (all_.first_of_article[a] + body != i) continue;
      const Keyed& row = keyed(Kind::person, all_.names(all_.first_of_article[a] + person).front());
      if (!row.single) add(i, head + '@' + row.key);
    }
  }

  void add_owned(ReferenceIndex i, std::uint32_t a, const std::string& head) {
    for (const auto& [part, whole] : owners_) {
      if (all_.first_of_article[a] + part != i) continue;
      const ReferenceIndex owner = all_.first_of_article[a] + whole;
      for (const Symbol name : all_.names(owner)) {
        const Keyed& row = keyed(all_.kind[owner], name);
        if (row.acronym) continue;
        add(i, row.key + '|' + head);
        add_owner(i, row.key);
      }
    }
  }

  const ArticleRows& articles_;
  References& all_;
  StateNames states_;
  std::vector<std::unordered_map<Symbol, Keyed>> cache_;  // by kind
  std::unordered_set<std::string> surnames_;
  std::vector<std::pair<EntityIndex, EntityIndex>> owners_;  // part and whole
  std::vector<std::pair<EntityIndex, EntityIndex>> people_;  // body and person
};

}  // namespace

void assign_keys(const ArticleRows& articles, References& references) {
  KeyMaker(articles, references).run();
}

}  // namespace rapport
