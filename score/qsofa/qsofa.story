# qSOFA for adults (evidence scores.md 9).

story Both sides of each sign
source Seymour 2016: respiratory rate 22 or more, systolic 100 or less; altered mentation
patient age 400 mo
load
  0:00 respiratory_rate 21.9 /min
  0:00 sbp 100.1 mm[Hg]
  0:00 gcs 15
  0:10 respiratory_rate 22 /min
  0:20 sbp 100 mm[Hg]
  0:30 gcs 14
at 0:00
  expect qsofa 0
  expect qsofa.positive not met
at 0:10
  expect qsofa.respiratory 1
  expect qsofa 1
  expect qsofa.positive not met
at 0:20
  expect qsofa.cardiovascular 1
  expect qsofa 2
  expect qsofa.positive met
at 0:30
  expect qsofa.neurologic 1
  expect qsofa 3
  expect qsofa.positive met

story Two signs known, the third not
source 2 of 3 whatever the third
patient age 400 mo
load
  0:00 respiratory_rate 30 /min
  0:00 gcs 12
at 0:00
  expect qsofa 2..3, published 2
  expect qsofa.positive met

story One sign known
source open, and what would settle it
patient age 400 mo
load
  0:00 respiratory_rate 30 /min
at 0:00
  expect qsofa 1..3, published 1
  expect qsofa.positive undetermined, settles sbp, settles gcs

story Nothing measured
source no published rule: missing is not normal
patient age 400 mo
at 0:00
  expect qsofa 0..3, published 0
  expect qsofa.positive undetermined

story On the eighteenth birthday
source adults
patient age 216 mo
load
  0:00 respiratory_rate 30 /min
  0:00 gcs 12
at 0:00
  expect qsofa in
  expect qsofa.positive met

story A child is never measured by the limits of adults
source intended use, rule 2
patient age 215.5 mo
load
  0:00 respiratory_rate 30 /min
  0:00 gcs 12
  0:00 sbp 90 mm[Hg]
at 0:00
  expect qsofa out
  expect qsofa.positive out, without "22", without "≤ 100"
