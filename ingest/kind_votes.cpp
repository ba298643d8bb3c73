// Votes for a kind, added up over the mentions of a name.
#include <fmt/format.h>

#include "ingest/kinds_of_names.hpp"

namespace rapport {

void KindVotes::add(const KindVotes& other) {
  person += other.person;
  party += other.party;
  organization += other.organization;
  place += other.place;
  politics += other.politics;
  firm += other.firm;
  led += other.led;
  if (gender == Gender::unknown) gender = other.gender;
  royal |= other.royal;
}

std::string printed(const KindVotes& votes) {
  return fmt::format("person {} party {} organization {} place {}", votes.person, votes.party,
                     votes.organization, votes.place);
}

}  // namespace rapport
