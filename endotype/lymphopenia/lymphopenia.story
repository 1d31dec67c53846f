# The flat flag (immune.md 5, 6): below 1000 per µL whatever the age, and not more than that.

story 999 is below, 1000 is not
source immune.md 5
patient age 60 mo
load
  0:00 lymphocytes 0.999 10*3/uL
  2:00 lymphocytes 1000 /uL
at 1:00
  expect lymphopenia.flat met
at 3:00
  expect lymphopenia.flat not met, note "flat"

story An infant with 2000 does not meet it, which says nothing of low for age
source immune.md 6: every rule uses a flat 1000/uL although an infant's floor is about three times that
patient age 6 mo, gestation 40 wk
load
  0:00 lymphocytes 2000 /uL
at 1:00
  expect lymphopenia.flat not met, note "low for age"

story A count stands for a day
source project policy: windows
patient age 60 mo
load
  0:00 lymphocytes 500 /uL
at 24:00
  expect lymphopenia.flat met
at 24:01
  expect lymphopenia.flat undetermined, missing lymphocytes stale

story Without a count it is open
source clinical rule 3
patient age 60 mo
at 1:00
  expect lymphopenia.flat undetermined, settles lymphocytes

story A newborn and an adult are out
source clinical rule 2
patient age 0.9 mo, gestation 40 wk
load
  0:00 lymphocytes 500 /uL
at 1:00
  expect lymphopenia.flat out

story One month is in
source clinical rule 2
patient age 1 mo, gestation 40 wk
load
  0:00 lymphocytes 500 /uL
at 1:00
  expect lymphopenia.flat in, met

story Seventeen years are in
source clinical rule 2
patient age 215.5 mo
load
  0:00 lymphocytes 500 /uL
at 1:00
  expect lymphopenia.flat in, met

story An adult is out
source clinical rule 2
patient age 216 mo
load
  0:00 lymphocytes 500 /uL
at 1:00
  expect lymphopenia.flat out

story Lymphopenia: born at 28 weeks, six weeks old, is out
source clinical rule 2
patient age 1.5 mo, gestation 28 wk
load
  -1:00 stay admitted not-birth
  0:00 lymphocytes 500 /uL
at 1:00
  expect lymphopenia.flat out, why "37 weeks"
