# Quick PELOD-2 (evidence scores.md 8): both sides of every limit at every age.

story Systolic pressure under 1 months, on the first day
source quick PELOD-2: systolic under 65 or mean under 46 mmHg
patient age 0 mo, gestation 40 wk
load
  0:00 mean_arterial_pressure 46 mm[Hg]
  0:00 sbp 64.9 mm[Hg]
  0:10 sbp 65 mm[Hg]
at 0:00
  expect qpelod2.hypotension 1
at 0:10
  expect qpelod2.hypotension 0

story Mean pressure under 1 months, on the first day
source quick PELOD-2: systolic under 65 or mean under 46 mmHg
patient age 0 mo, gestation 40 wk
load
  0:00 sbp 65 mm[Hg]
  0:00 mean_arterial_pressure 45.9 mm[Hg]
  0:10 mean_arterial_pressure 46 mm[Hg]
at 0:00
  expect qpelod2.hypotension 1
at 0:10
  expect qpelod2.hypotension 0

story Systolic pressure under 1 months, in the last month
source quick PELOD-2: systolic under 65 or mean under 46 mmHg
patient age 0.5 mo, gestation 40 wk
load
  0:00 mean_arterial_pressure 46 mm[Hg]
  0:00 sbp 65 mm[Hg]
  0:10 sbp 64.9 mm[Hg]
at 0:00
  expect qpelod2.hypotension 0
at 0:10
  expect qpelod2.hypotension 1

story Mean pressure under 1 months, in the last month
source quick PELOD-2: systolic under 65 or mean under 46 mmHg
patient age 0.5 mo, gestation 40 wk
load
  0:00 sbp 65 mm[Hg]
  0:00 mean_arterial_pressure 46 mm[Hg]
  0:10 mean_arterial_pressure 45.9 mm[Hg]
at 0:00
  expect qpelod2.hypotension 0
at 0:10
  expect qpelod2.hypotension 1

story Systolic pressure 1 to under 12 months, on the first day
source quick PELOD-2: systolic under 75 or mean under 55 mmHg
patient age 1 mo, gestation 40 wk
load
  0:00 mean_arterial_pressure 55 mm[Hg]
  0:00 sbp 74.9 mm[Hg]
  0:10 sbp 75 mm[Hg]
at 0:00
  expect qpelod2.hypotension 1
at 0:10
  expect qpelod2.hypotension 0

story Mean pressure 1 to under 12 months, on the first day
source quick PELOD-2: systolic under 75 or mean under 55 mmHg
patient age 1 mo, gestation 40 wk
load
  0:00 sbp 75 mm[Hg]
  0:00 mean_arterial_pressure 54.9 mm[Hg]
  0:10 mean_arterial_pressure 55 mm[Hg]
at 0:00
  expect qpelod2.hypotension 1
at 0:10
  expect qpelod2.hypotension 0

story Systolic pressure 1 to under 12 months, in the last month
source quick PELOD-2: systolic under 75 or mean under 55 mmHg
patient age 11.5 mo, gestation 40 wk
load
  0:00 mean_arterial_pressure 55 mm[Hg]
  0:00 sbp 75 mm[Hg]
  0:10 sbp 74.9 mm[Hg]
at 0:00
  expect qpelod2.hypotension 0
at 0:10
  expect qpelod2.hypotension 1

story Mean pressure 1 to under 12 months, in the last month
source quick PELOD-2: systolic under 75 or mean under 55 mmHg
patient age 11.5 mo, gestation 40 wk
load
  0:00 sbp 75 mm[Hg]
  0:00 mean_arterial_pressure 55 mm[Hg]
  0:10 mean_arterial_pressure 54.9 mm[Hg]
at 0:00
  expect qpelod2.hypotension 0
at 0:10
  expect qpelod2.hypotension 1

story Systolic pressure 12 to under 24 months, on the first day
source quick PELOD-2: systolic under 85 or mean under 60 mmHg
patient age 12 mo
load
  0:00 mean_arterial_pressure 60 mm[Hg]
  0:00 sbp 84.9 mm[Hg]
  0:10 sbp 85 mm[Hg]
at 0:00
  expect qpelod2.hypotension 1
at 0:10
  expect qpelod2.hypotension 0

story Mean pressure 12 to under 24 months, on the first day
source quick PELOD-2: systolic under 85 or mean under 60 mmHg
patient age 12 mo
load
  0:00 sbp 85 mm[Hg]
  0:00 mean_arterial_pressure 59.9 mm[Hg]
  0:10 mean_arterial_pressure 60 mm[Hg]
at 0:00
  expect qpelod2.hypotension 1
at 0:10
  expect qpelod2.hypotension 0

story Systolic pressure 12 to under 24 months, in the last month
source quick PELOD-2: systolic under 85 or mean under 60 mmHg
patient age 23.5 mo
load
  0:00 mean_arterial_pressure 60 mm[Hg]
  0:00 sbp 85 mm[Hg]
  0:10 sbp 84.9 mm[Hg]
at 0:00
  expect qpelod2.hypotension 0
at 0:10
  expect qpelod2.hypotension 1

story Mean pressure 12 to under 24 months, in the last month
source quick PELOD-2: systolic under 85 or mean under 60 mmHg
patient age 23.5 mo
load
  0:00 sbp 85 mm[Hg]
  0:00 mean_arterial_pressure 60 mm[Hg]
  0:10 mean_arterial_pressure 59.9 mm[Hg]
at 0:00
  expect qpelod2.hypotension 0
at 0:10
  expect qpelod2.hypotension 1

story Systolic pressure 24 to under 60 months, on the first day
source quick PELOD-2: systolic under 85 or mean under 62 mmHg
patient age 24 mo
load
  0:00 mean_arterial_pressure 62 mm[Hg]
  0:00 sbp 84.9 mm[Hg]
  0:10 sbp 85 mm[Hg]
at 0:00
  expect qpelod2.hypotension 1
at 0:10
  expect qpelod2.hypotension 0

story Mean pressure 24 to under 60 months, on the first day
source quick PELOD-2: systolic under 85 or mean under 62 mmHg
patient age 24 mo
load
  0:00 sbp 85 mm[Hg]
  0:00 mean_arterial_pressure 61.9 mm[Hg]
  0:10 mean_arterial_pressure 62 mm[Hg]
at 0:00
  expect qpelod2.hypotension 1
at 0:10
  expect qpelod2.hypotension 0

story Systolic pressure 24 to under 60 months, in the last month
source quick PELOD-2: systolic under 85 or mean under 62 mmHg
patient age 59.5 mo
load
  0:00 mean_arterial_pressure 62 mm[Hg]
  0:00 sbp 85 mm[Hg]
  0:10 sbp 84.9 mm[Hg]
at 0:00
  expect qpelod2.hypotension 0
at 0:10
  expect qpelod2.hypotension 1

story Mean pressure 24 to under 60 months, in the last month
source quick PELOD-2: systolic under 85 or mean under 62 mmHg
patient age 59.5 mo
load
  0:00 sbp 85 mm[Hg]
  0:00 mean_arterial_pressure 62 mm[Hg]
  0:10 mean_arterial_pressure 61.9 mm[Hg]
at 0:00
  expect qpelod2.hypotension 0
at 0:10
  expect qpelod2.hypotension 1

story Systolic pressure 60 to under 144 months, on the first day
source quick PELOD-2: systolic under 85 or mean under 65 mmHg
patient age 60 mo
load
  0:00 mean_arterial_pressure 65 mm[Hg]
  0:00 sbp 84.9 mm[Hg]
  0:10 sbp 85 mm[Hg]
at 0:00
  expect qpelod2.hypotension 1
at 0:10
  expect qpelod2.hypotension 0

story Mean pressure 60 to under 144 months, on the first day
source quick PELOD-2: systolic under 85 or mean under 65 mmHg
patient age 60 mo
load
  0:00 sbp 85 mm[Hg]
  0:00 mean_arterial_pressure 64.9 mm[Hg]
  0:10 mean_arterial_pressure 65 mm[Hg]
at 0:00
  expect qpelod2.hypotension 1
at 0:10
  expect qpelod2.hypotension 0

story Systolic pressure 60 to under 144 months, in the last month
source quick PELOD-2: systolic under 85 or mean under 65 mmHg
patient age 143.5 mo
load
  0:00 mean_arterial_pressure 65 mm[Hg]
  0:00 sbp 85 mm[Hg]
  0:10 sbp 84.9 mm[Hg]
at 0:00
  expect qpelod2.hypotension 0
at 0:10
  expect qpelod2.hypotension 1

story Mean pressure 60 to under 144 months, in the last month
source quick PELOD-2: systolic under 85 or mean under 65 mmHg
patient age 143.5 mo
load
  0:00 sbp 85 mm[Hg]
  0:00 mean_arterial_pressure 65 mm[Hg]
  0:10 mean_arterial_pressure 64.9 mm[Hg]
at 0:00
  expect qpelod2.hypotension 0
at 0:10
  expect qpelod2.hypotension 1

story Systolic pressure 144 to under 216 months, on the first day
source quick PELOD-2: systolic under 95 or mean under 67 mmHg
patient age 144 mo
load
  0:00 mean_arterial_pressure 67 mm[Hg]
  0:00 sbp 94.9 mm[Hg]
  0:10 sbp 95 mm[Hg]
at 0:00
  expect qpelod2.hypotension 1
at 0:10
  expect qpelod2.hypotension 0

story Mean pressure 144 to under 216 months, on the first day
source quick PELOD-2: systolic under 95 or mean under 67 mmHg
patient age 144 mo
load
  0:00 sbp 95 mm[Hg]
  0:00 mean_arterial_pressure 66.9 mm[Hg]
  0:10 mean_arterial_pressure 67 mm[Hg]
at 0:00
  expect qpelod2.hypotension 1
at 0:10
  expect qpelod2.hypotension 0

story Systolic pressure 144 to under 216 months, in the last month
source quick PELOD-2: systolic under 95 or mean under 67 mmHg
patient age 215.5 mo
load
  0:00 mean_arterial_pressure 67 mm[Hg]
  0:00 sbp 95 mm[Hg]
  0:10 sbp 94.9 mm[Hg]
at 0:00
  expect qpelod2.hypotension 0
at 0:10
  expect qpelod2.hypotension 1

story Mean pressure 144 to under 216 months, in the last month
source quick PELOD-2: systolic under 95 or mean under 67 mmHg
patient age 215.5 mo
load
  0:00 sbp 95 mm[Hg]
  0:00 mean_arterial_pressure 67 mm[Hg]
  0:10 mean_arterial_pressure 66.9 mm[Hg]
at 0:00
  expect qpelod2.hypotension 0
at 0:10
  expect qpelod2.hypotension 1

story Heart rate under 12 years
source quick PELOD-2: above 195
patient age 24 mo
load
  0:00 heart_rate 195.1 /min
  0:10 heart_rate 195 /min
at 0:00
  expect qpelod2.tachycardia 1
at 0:10
  expect qpelod2.tachycardia 0

story Heart rate in the month before 12 years
source quick PELOD-2: above 195
patient age 143.5 mo
load
  0:00 heart_rate 195.1 /min
  0:10 heart_rate 195 /min
at 0:00
  expect qpelod2.tachycardia 1
at 0:10
  expect qpelod2.tachycardia 0

story Heart rate on the twelfth birthday
source quick PELOD-2: above 150
patient age 144 mo
load
  0:00 heart_rate 150.1 /min
  0:10 heart_rate 150 /min
at 0:00
  expect qpelod2.tachycardia 1
at 0:10
  expect qpelod2.tachycardia 0

story Heart rate at 17 years
source quick PELOD-2: above 150
patient age 215.5 mo
load
  0:00 heart_rate 150.1 /min
  0:10 heart_rate 150 /min
at 0:00
  expect qpelod2.tachycardia 1
at 0:10
  expect qpelod2.tachycardia 0

story Coma scale
source quick PELOD-2: under 11
patient age 30 mo
load
  0:00 gcs 11
  0:10 gcs 10
at 0:00
  expect qpelod2.neurologic 0
at 0:10
  expect qpelod2.neurologic 1

story Both pressures low are one point
source quick PELOD-2: 0 to 3
patient age 30 mo
load
  0:00 sbp 60 mm[Hg]
  0:00 mean_arterial_pressure 40 mm[Hg]
  0:00 heart_rate 200 /min
  0:00 gcs 5
at 0:00
  expect qpelod2 3

story A slow heart is no point
source decision qpelod2-slow
patient age 30 mo
load
  0:00 heart_rate 30 /min
at 0:00
  expect qpelod2.tachycardia 0
  expect qpelod2 note "qpelod2-slow"

story One of the two pressures known and normal
source decision qpelod2-pressure: the point is open
patient age 30 mo
load
  0:00 sbp 100 mm[Hg]
at 0:00
  expect qpelod2.hypotension 0..1, published 0
  expect qpelod2 note "qpelod2-pressure"

story One of the two pressures known and low
source quick PELOD-2: either
patient age 30 mo
load
  0:00 sbp 80 mm[Hg]
at 0:00
  expect qpelod2.hypotension 1

story Nothing measured
source the program gives a missing input 0 points
patient age 30 mo
at 0:00
  expect qpelod2 0..3, published 0

story An adult
source quick PELOD-2 is for children
patient age 216 mo
load
  0:00 gcs 5
at 0:00
  expect qpelod2 out

story A preterm newborn
source PELOD-2 excludes preterm infants
patient born 2025-12-27, gestation 34 wk
load
  0:00 gcs 5
at 0:00
  expect qpelod2 out, why "postmenstrual"
