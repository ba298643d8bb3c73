// The meeting that an article has told last, for "the two were joined by" and "took part in it".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/scene.hpp"

namespace rapport {

struct ToldMeeting {
  EntityList people;           // persons only; empty before any meeting
  std::uint32_t sentence = 0;  // that tells it
  Status status = Status::actual;
  Form form = Form::unknown;
  EntityId place = kNoEntity;
  std::vector<std::string> dates;  // ISO 8601
};

}  // namespace rapport
