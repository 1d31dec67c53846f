# PALS systolic hypotension (evidence scores.md 16): both sides of every limit at the first and in the last month of every age.

story Hypotension under 1 months, on the first day
source systolic pressure under 60 mmHg
patient age 0 mo, gestation 40 wk
load
  0:00 sbp 59.9 mm[Hg]
  0:10 sbp 60 mm[Hg]
at 0:00
  expect pals.hypotension met
at 0:10
  expect pals.hypotension not met

story Hypotension under 1 months, in the last month
source systolic pressure under 60 mmHg
patient age 0.5 mo, gestation 40 wk
load
  0:00 sbp 60 mm[Hg]
  0:10 sbp 59.9 mm[Hg]
at 0:00
  expect pals.hypotension not met
at 0:10
  expect pals.hypotension met

story Hypotension 1 to under 12 months, on the first day
source systolic pressure under 70 mmHg
patient age 1 mo, gestation 40 wk
load
  0:00 sbp 69.9 mm[Hg]
  0:10 sbp 70 mm[Hg]
at 0:00
  expect pals.hypotension met
at 0:10
  expect pals.hypotension not met

story Hypotension 1 to under 12 months, in the last month
source systolic pressure under 70 mmHg
patient age 11.5 mo, gestation 40 wk
load
  0:00 sbp 70 mm[Hg]
  0:10 sbp 69.9 mm[Hg]
at 0:00
  expect pals.hypotension not met
at 0:10
  expect pals.hypotension met

story Hypotension 12 to under 24 months, on the first day
source systolic pressure under 72 mmHg
patient age 12 mo
load
  0:00 sbp 71.9 mm[Hg]
  0:10 sbp 72 mm[Hg]
at 0:00
  expect pals.hypotension met
at 0:10
  expect pals.hypotension not met

story Hypotension 12 to under 24 months, in the last month
source systolic pressure under 72 mmHg
patient age 23.5 mo
load
  0:00 sbp 72 mm[Hg]
  0:10 sbp 71.9 mm[Hg]
at 0:00
  expect pals.hypotension not met
at 0:10
  expect pals.hypotension met

story Hypotension 24 to under 36 months, on the first day
source systolic pressure under 74 mmHg
patient age 24 mo
load
  0:00 sbp 73.9 mm[Hg]
  0:10 sbp 74 mm[Hg]
at 0:00
  expect pals.hypotension met
at 0:10
  expect pals.hypotension not met

story Hypotension 24 to under 36 months, in the last month
source systolic pressure under 74 mmHg
patient age 35.5 mo
load
  0:00 sbp 74 mm[Hg]
  0:10 sbp 73.9 mm[Hg]
at 0:00
  expect pals.hypotension not met
at 0:10
  expect pals.hypotension met

story Hypotension 36 to under 48 months, on the first day
source systolic pressure under 76 mmHg
patient age 36 mo
load
  0:00 sbp 75.9 mm[Hg]
  0:10 sbp 76 mm[Hg]
at 0:00
  expect pals.hypotension met
at 0:10
  expect pals.hypotension not met

story Hypotension 36 to under 48 months, in the last month
source systolic pressure under 76 mmHg
patient age 47.5 mo
load
  0:00 sbp 76 mm[Hg]
  0:10 sbp 75.9 mm[Hg]
at 0:00
  expect pals.hypotension not met
at 0:10
  expect pals.hypotension met

story Hypotension 48 to under 60 months, on the first day
source systolic pressure under 78 mmHg
patient age 48 mo
load
  0:00 sbp 77.9 mm[Hg]
  0:10 sbp 78 mm[Hg]
at 0:00
  expect pals.hypotension met
at 0:10
  expect pals.hypotension not met

story Hypotension 48 to under 60 months, in the last month
source systolic pressure under 78 mmHg
patient age 59.5 mo
load
  0:00 sbp 78 mm[Hg]
  0:10 sbp 77.9 mm[Hg]
at 0:00
  expect pals.hypotension not met
at 0:10
  expect pals.hypotension met

story Hypotension 60 to under 72 months, on the first day
source systolic pressure under 80 mmHg
patient age 60 mo
load
  0:00 sbp 79.9 mm[Hg]
  0:10 sbp 80 mm[Hg]
at 0:00
  expect pals.hypotension met
at 0:10
  expect pals.hypotension not met

story Hypotension 60 to under 72 months, in the last month
source systolic pressure under 80 mmHg
patient age 71.5 mo
load
  0:00 sbp 80 mm[Hg]
  0:10 sbp 79.9 mm[Hg]
at 0:00
  expect pals.hypotension not met
at 0:10
  expect pals.hypotension met

story Hypotension 72 to under 84 months, on the first day
source systolic pressure under 82 mmHg
patient age 72 mo
load
  0:00 sbp 81.9 mm[Hg]
  0:10 sbp 82 mm[Hg]
at 0:00
  expect pals.hypotension met
at 0:10
  expect pals.hypotension not met

story Hypotension 72 to under 84 months, in the last month
source systolic pressure under 82 mmHg
patient age 83.5 mo
load
  0:00 sbp 82 mm[Hg]
  0:10 sbp 81.9 mm[Hg]
at 0:00
  expect pals.hypotension not met
at 0:10
  expect pals.hypotension met

story Hypotension 84 to under 96 months, on the first day
source systolic pressure under 84 mmHg
patient age 84 mo
load
  0:00 sbp 83.9 mm[Hg]
  0:10 sbp 84 mm[Hg]
at 0:00
  expect pals.hypotension met
at 0:10
  expect pals.hypotension not met

story Hypotension 84 to under 96 months, in the last month
source systolic pressure under 84 mmHg
patient age 95.5 mo
load
  0:00 sbp 84 mm[Hg]
  0:10 sbp 83.9 mm[Hg]
at 0:00
  expect pals.hypotension not met
at 0:10
  expect pals.hypotension met

story Hypotension 96 to under 108 months, on the first day
source systolic pressure under 86 mmHg
patient age 96 mo
load
  0:00 sbp 85.9 mm[Hg]
  0:10 sbp 86 mm[Hg]
at 0:00
  expect pals.hypotension met
at 0:10
  expect pals.hypotension not met

story Hypotension 96 to under 108 months, in the last month
source systolic pressure under 86 mmHg
patient age 107.5 mo
load
  0:00 sbp 86 mm[Hg]
  0:10 sbp 85.9 mm[Hg]
at 0:00
  expect pals.hypotension not met
at 0:10
  expect pals.hypotension met

story Hypotension 108 to under 120 months, on the first day
source systolic pressure under 88 mmHg
patient age 108 mo
load
  0:00 sbp 87.9 mm[Hg]
  0:10 sbp 88 mm[Hg]
at 0:00
  expect pals.hypotension met
at 0:10
  expect pals.hypotension not met

story Hypotension 108 to under 120 months, in the last month
source systolic pressure under 88 mmHg
patient age 119.5 mo
load
  0:00 sbp 88 mm[Hg]
  0:10 sbp 87.9 mm[Hg]
at 0:00
  expect pals.hypotension not met
at 0:10
  expect pals.hypotension met

story Hypotension 120 to under 216 months, on the first day
source systolic pressure under 90 mmHg
patient age 120 mo
load
  0:00 sbp 89.9 mm[Hg]
  0:10 sbp 90 mm[Hg]
at 0:00
  expect pals.hypotension met
at 0:10
  expect pals.hypotension not met

story Hypotension 120 to under 216 months, in the last month
source systolic pressure under 90 mmHg
patient age 215.5 mo
load
  0:00 sbp 90 mm[Hg]
  0:10 sbp 89.9 mm[Hg]
at 0:00
  expect pals.hypotension not met
at 0:10
  expect pals.hypotension met

story A newborn of 29 days still has the first row
source decision pals-month
patient born 2025-12-12, gestation 40 wk
load
  0:00 sbp 65 mm[Hg]
at 0:00
  expect pals.hypotension not met, note "pals-month"

story Completed years: 23 months count as one year
source decision pals-years: 72, not 70 + 2 × 1.9
patient age 23 mo
load
  0:00 sbp 73 mm[Hg]
at 0:00
  expect pals.hypotension not met, note "pals-years"

story A pressure of six hours ago
source carry-forward of 6 h
patient age 30 mo
load
  0:00 sbp 60 mm[Hg]
at 6:00
  expect pals.hypotension met
at 6:01
  expect pals.hypotension undetermined, missing sbp stale, settles sbp

story Nothing measured
source a limit is open where nothing is measured
patient age 30 mo
at 0:00
  expect pals.hypotension undetermined, settles sbp, obtain sbp

story Age not known
source the limits go by age
load
  0:00 sbp 75 mm[Hg]
at 0:00
  expect pals.hypotension open, undetermined

story Age not known, and low at any age
source under 60 at every age
load
  0:00 sbp 55 mm[Hg]
at 0:00
  expect pals.hypotension open, met

story An adult
source limits for children
patient age 216 mo
load
  0:00 sbp 60 mm[Hg]
at 0:00
  expect pals.hypotension out

story A preterm newborn
source limits for newborns at term
patient born 2025-12-27, gestation 34 wk
load
  0:00 sbp 45 mm[Hg]
at 0:00
  expect pals.hypotension out, why "postmenstrual"
