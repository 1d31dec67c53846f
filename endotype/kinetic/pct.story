# Procalcitonin, day 0 to day 4 (evidence immune.md 5): a fall of 80 % or less.

story Exactly 80 % is not enough, 80.1 % is
source immune.md 5: PCT fall <= 80 % d0 -> d4
patient age 60 a
load
  0:00 stay admitted inpatient
  2:00 procalcitonin 10 ng/mL
  97:00 procalcitonin 2 ng/mL
  100:00 procalcitonin 1.99 ng/mL
at 50:00
  expect kinetic.pct_not_cleared undetermined, missing procalcitonin
at 98:00
  expect kinetic.pct_not_cleared met
at 101:00
  expect kinetic.pct_not_cleared not met
at 125:00
  expect kinetic.pct_not_cleared undetermined

story A value below the limit of the kit is a bound
source engine.md 1
patient age 60 a
load
  0:00 stay admitted inpatient
  2:00 procalcitonin 10 ng/mL
  97:00 procalcitonin <0.05 ng/mL
at 98:00
  expect kinetic.pct_not_cleared not met

story A rise is no fall
source immune.md 5
patient age 60 a
load
  0:00 stay admitted inpatient
  2:00 procalcitonin 1 ng/mL
  97:00 procalcitonin 30 ng/mL
at 98:00
  expect kinetic.pct_not_cleared met

story Not for children
source clinical rule 1
patient age 60 mo
load
  0:00 stay admitted inpatient
  2:00 procalcitonin 10 ng/mL
  97:00 procalcitonin 9 ng/mL
at 98:00
  expect kinetic.pct_not_cleared out
