// What one pass from left to right cannot know: the case of a whole headline, a short quotation, the tag of a
// word that the lexicon lacks, and the verb of a sentence that was left without one.
#pragma once

#include <span>

#include "ingest/tags.hpp"

namespace rapport {

// A headline in capitals: four of five longer words begin with one.
bool is_headline_case(const Reading& reading, TokenRange sentence);

// Whether the quotation mark at `i` stands around one to four words, which is no border: `his "comrade"
// Song`.
bool quotes_a_few_words(const Reading& reading, TokenRange sentence, TokenIndex i);

// "…, then flies to Lima", "and travels on to Oslo": the present of a verb of going with its goal.
bool goes_onward(const Reading& reading, TokenRange sentence, TokenIndex i);

// Whether the token is "visiting" as in "talks with visiting Norwegian President Varga".
bool describes_guest(const Reading& reading, TokenRange sentence, TokenIndex i);

// "Kim, left, greets" in a caption.
bool is_picture_position(const Reading& reading, TokenRange sentence, TokenIndex i);

// "Brandt, then West German chancellor,": an office of that time.
bool is_then_holder(const Reading& reading, TokenRange sentence, TokenIndex i);

// By how the word ends or whether it has a hyphen; a noun where nothing tells.
Tag tag_by_suffix(const Reading& reading, TokenIndex i);

// `tags` are those of the tokens of `sentence`; only tags of words that can be verbs are changed.
void find_missing_verbs(const Reading& reading, TokenRange sentence, std::span<Tag> tags);

// "general counsel": a bare verb form that goes on with a title of several words.
bool ends_title(const Reading& reading, TokenRange range, TokenIndex at);

}  // namespace rapport
