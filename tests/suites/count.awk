# Adds up the output of `ctest -V`: for every test what it says itself (doctest's summary or "N passed, N failed"),
# else one for the test as a whole. A test that ctest calls failed counts as at least one failure.
# Prints the output of what failed and closes with "N passed, N failed".

function add(test, p, f) { said[test] = 1; good[test] += p; bad[test] += f }

/^[0-9]+: / {
  test = $1 + 0
  line = substr($0, index($0, ": ") + 2)
  output[test] = output[test] line "\n"
  gsub(/\033\[[0-9;]*m/, "", line)
  if (line ~ /^\[doctest\] test cases:/) {
    split(line, part, "|")
    add(test, part[2] + 0, part[3] + 0)
  } else if (line ~ /^[0-9]+ passed, [0-9]+ failed$/) {
    split(line, part, " ")
    add(test, part[1], part[3])
  } else if (line ~ /^skipped/) {
    print line
  }
}

/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: / {
  match($0, /#[0-9]+/)
  test = substr($0, RSTART + 1, RLENGTH - 1) + 0
  ran++
  fine = ($0 ~ / Passed +[0-9.]+ sec/)
  if (fine && !said[test]) good[test] = 1
  if (!fine && !bad[test]) bad[test] = 1
  if (bad[test]) printf "%s", output[test]
  print
}

END {
  for (test in good) passed += good[test]
  for (test in bad) failed += bad[test]
  if (!ran) failed++
  printf "%d passed, %d failed\n", passed, failed
}
