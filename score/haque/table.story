# Haque and Zaritsky 2007 (evidence scores.md 16): the three formulas at both sides in every completed year of age.

story 1 years, on the birthday
source 2 × 1 + 65, 1.5 × 1 + 40, 1.5 × 1 + 55
patient age 12 mo
load
  0:00 sbp 66.9 mm[Hg]
  0:00 mean_arterial_pressure 41.4 mm[Hg]
  0:10 sbp 67 mm[Hg]
  0:10 mean_arterial_pressure 41.5 mm[Hg]
  0:20 mean_arterial_pressure 56.5 mm[Hg]
  0:30 mean_arterial_pressure 56.4 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 1 years to the day: mean pressure
source 1.5 × 1 + 55
patient age 12 mo
load
  0:00 mean_arterial_pressure 56.4 mm[Hg]
at 0:00
  expect haque.map_below_50th met

story 1 years, in the month before the next
source 2 × 1 + 65, 1.5 × 1 + 40, 1.5 × 1 + 55
patient age 23.5 mo
load
  0:00 sbp 66.9 mm[Hg]
  0:00 mean_arterial_pressure 41.4 mm[Hg]
  0:10 sbp 67 mm[Hg]
  0:10 mean_arterial_pressure 41.5 mm[Hg]
  0:20 mean_arterial_pressure 56.5 mm[Hg]
  0:30 mean_arterial_pressure 56.4 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 2 years, on the birthday
source 2 × 2 + 65, 1.5 × 2 + 40, 1.5 × 2 + 55
patient age 24 mo
load
  0:00 sbp 68.9 mm[Hg]
  0:00 mean_arterial_pressure 42.9 mm[Hg]
  0:10 sbp 69 mm[Hg]
  0:10 mean_arterial_pressure 43 mm[Hg]
  0:20 mean_arterial_pressure 58 mm[Hg]
  0:30 mean_arterial_pressure 57.9 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 2 years to the day: mean pressure
source 1.5 × 2 + 55
patient age 24 mo
load
  0:00 mean_arterial_pressure 57.9 mm[Hg]
at 0:00
  expect haque.map_below_50th met

story 2 years, in the month before the next
source 2 × 2 + 65, 1.5 × 2 + 40, 1.5 × 2 + 55
patient age 35.5 mo
load
  0:00 sbp 68.9 mm[Hg]
  0:00 mean_arterial_pressure 42.9 mm[Hg]
  0:10 sbp 69 mm[Hg]
  0:10 mean_arterial_pressure 43 mm[Hg]
  0:20 mean_arterial_pressure 58 mm[Hg]
  0:30 mean_arterial_pressure 57.9 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 3 years, on the birthday
source 2 × 3 + 65, 1.5 × 3 + 40, 1.5 × 3 + 55
patient age 36 mo
load
  0:00 sbp 70.9 mm[Hg]
  0:00 mean_arterial_pressure 44.4 mm[Hg]
  0:10 sbp 71 mm[Hg]
  0:10 mean_arterial_pressure 44.5 mm[Hg]
  0:20 mean_arterial_pressure 59.5 mm[Hg]
  0:30 mean_arterial_pressure 59.4 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 3 years to the day: mean pressure
source 1.5 × 3 + 55
patient age 36 mo
load
  0:00 mean_arterial_pressure 59.4 mm[Hg]
at 0:00
  expect haque.map_below_50th met

story 3 years, in the month before the next
source 2 × 3 + 65, 1.5 × 3 + 40, 1.5 × 3 + 55
patient age 47.5 mo
load
  0:00 sbp 70.9 mm[Hg]
  0:00 mean_arterial_pressure 44.4 mm[Hg]
  0:10 sbp 71 mm[Hg]
  0:10 mean_arterial_pressure 44.5 mm[Hg]
  0:20 mean_arterial_pressure 59.5 mm[Hg]
  0:30 mean_arterial_pressure 59.4 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 4 years, on the birthday
source 2 × 4 + 65, 1.5 × 4 + 40, 1.5 × 4 + 55
patient age 48 mo
load
  0:00 sbp 72.9 mm[Hg]
  0:00 mean_arterial_pressure 45.9 mm[Hg]
  0:10 sbp 73 mm[Hg]
  0:10 mean_arterial_pressure 46 mm[Hg]
  0:20 mean_arterial_pressure 61 mm[Hg]
  0:30 mean_arterial_pressure 60.9 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 4 years to the day: mean pressure
source 1.5 × 4 + 55
patient age 48 mo
load
  0:00 mean_arterial_pressure 60.9 mm[Hg]
at 0:00
  expect haque.map_below_50th met

story 4 years, in the month before the next
source 2 × 4 + 65, 1.5 × 4 + 40, 1.5 × 4 + 55
patient age 59.5 mo
load
  0:00 sbp 72.9 mm[Hg]
  0:00 mean_arterial_pressure 45.9 mm[Hg]
  0:10 sbp 73 mm[Hg]
  0:10 mean_arterial_pressure 46 mm[Hg]
  0:20 mean_arterial_pressure 61 mm[Hg]
  0:30 mean_arterial_pressure 60.9 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 5 years, on the birthday
source 2 × 5 + 65, 1.5 × 5 + 40, 1.5 × 5 + 55
patient age 60 mo
load
  0:00 sbp 74.9 mm[Hg]
  0:00 mean_arterial_pressure 47.4 mm[Hg]
  0:10 sbp 75 mm[Hg]
  0:10 mean_arterial_pressure 47.5 mm[Hg]
  0:20 mean_arterial_pressure 62.5 mm[Hg]
  0:30 mean_arterial_pressure 62.4 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 5 years to the day: mean pressure
source 1.5 × 5 + 55
patient age 60 mo
load
  0:00 mean_arterial_pressure 62.4 mm[Hg]
at 0:00
  expect haque.map_below_50th met

story 5 years, in the month before the next
source 2 × 5 + 65, 1.5 × 5 + 40, 1.5 × 5 + 55
patient age 71.5 mo
load
  0:00 sbp 74.9 mm[Hg]
  0:00 mean_arterial_pressure 47.4 mm[Hg]
  0:10 sbp 75 mm[Hg]
  0:10 mean_arterial_pressure 47.5 mm[Hg]
  0:20 mean_arterial_pressure 62.5 mm[Hg]
  0:30 mean_arterial_pressure 62.4 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 6 years, on the birthday
source 2 × 6 + 65, 1.5 × 6 + 40, 1.5 × 6 + 55
patient age 72 mo
load
  0:00 sbp 76.9 mm[Hg]
  0:00 mean_arterial_pressure 48.9 mm[Hg]
  0:10 sbp 77 mm[Hg]
  0:10 mean_arterial_pressure 49 mm[Hg]
  0:20 mean_arterial_pressure 64 mm[Hg]
  0:30 mean_arterial_pressure 63.9 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 6 years to the day: mean pressure
source 1.5 × 6 + 55
patient age 72 mo
load
  0:00 mean_arterial_pressure 63.9 mm[Hg]
at 0:00
  expect haque.map_below_50th met

story 6 years, in the month before the next
source 2 × 6 + 65, 1.5 × 6 + 40, 1.5 × 6 + 55
patient age 83.5 mo
load
  0:00 sbp 76.9 mm[Hg]
  0:00 mean_arterial_pressure 48.9 mm[Hg]
  0:10 sbp 77 mm[Hg]
  0:10 mean_arterial_pressure 49 mm[Hg]
  0:20 mean_arterial_pressure 64 mm[Hg]
  0:30 mean_arterial_pressure 63.9 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 7 years, on the birthday
source 2 × 7 + 65, 1.5 × 7 + 40, 1.5 × 7 + 55
patient age 84 mo
load
  0:00 sbp 78.9 mm[Hg]
  0:00 mean_arterial_pressure 50.4 mm[Hg]
  0:10 sbp 79 mm[Hg]
  0:10 mean_arterial_pressure 50.5 mm[Hg]
  0:20 mean_arterial_pressure 65.5 mm[Hg]
  0:30 mean_arterial_pressure 65.4 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 7 years to the day: mean pressure
source 1.5 × 7 + 55
patient age 84 mo
load
  0:00 mean_arterial_pressure 65.4 mm[Hg]
at 0:00
  expect haque.map_below_50th met

story 7 years, in the month before the next
source 2 × 7 + 65, 1.5 × 7 + 40, 1.5 × 7 + 55
patient age 95.5 mo
load
  0:00 sbp 78.9 mm[Hg]
  0:00 mean_arterial_pressure 50.4 mm[Hg]
  0:10 sbp 79 mm[Hg]
  0:10 mean_arterial_pressure 50.5 mm[Hg]
  0:20 mean_arterial_pressure 65.5 mm[Hg]
  0:30 mean_arterial_pressure 65.4 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 8 years, on the birthday
source 2 × 8 + 65, 1.5 × 8 + 40, 1.5 × 8 + 55
patient age 96 mo
load
  0:00 sbp 80.9 mm[Hg]
  0:00 mean_arterial_pressure 51.9 mm[Hg]
  0:10 sbp 81 mm[Hg]
  0:10 mean_arterial_pressure 52 mm[Hg]
  0:20 mean_arterial_pressure 67 mm[Hg]
  0:30 mean_arterial_pressure 66.9 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 8 years to the day: mean pressure
source 1.5 × 8 + 55
patient age 96 mo
load
  0:00 mean_arterial_pressure 66.9 mm[Hg]
at 0:00
  expect haque.map_below_50th met

story 8 years, in the month before the next
source 2 × 8 + 65, 1.5 × 8 + 40, 1.5 × 8 + 55
patient age 107.5 mo
load
  0:00 sbp 80.9 mm[Hg]
  0:00 mean_arterial_pressure 51.9 mm[Hg]
  0:10 sbp 81 mm[Hg]
  0:10 mean_arterial_pressure 52 mm[Hg]
  0:20 mean_arterial_pressure 67 mm[Hg]
  0:30 mean_arterial_pressure 66.9 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 9 years, on the birthday
source 2 × 9 + 65, 1.5 × 9 + 40, 1.5 × 9 + 55
patient age 108 mo
load
  0:00 sbp 82.9 mm[Hg]
  0:00 mean_arterial_pressure 53.4 mm[Hg]
  0:10 sbp 83 mm[Hg]
  0:10 mean_arterial_pressure 53.5 mm[Hg]
  0:20 mean_arterial_pressure 68.5 mm[Hg]
  0:30 mean_arterial_pressure 68.4 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 9 years to the day: mean pressure
source 1.5 × 9 + 55
patient age 108 mo
load
  0:00 mean_arterial_pressure 68.4 mm[Hg]
at 0:00
  expect haque.map_below_50th met

story 9 years, in the month before the next
source 2 × 9 + 65, 1.5 × 9 + 40, 1.5 × 9 + 55
patient age 119.5 mo
load
  0:00 sbp 82.9 mm[Hg]
  0:00 mean_arterial_pressure 53.4 mm[Hg]
  0:10 sbp 83 mm[Hg]
  0:10 mean_arterial_pressure 53.5 mm[Hg]
  0:20 mean_arterial_pressure 68.5 mm[Hg]
  0:30 mean_arterial_pressure 68.4 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 10 years, on the birthday
source 2 × 10 + 65, 1.5 × 10 + 40, 1.5 × 10 + 55
patient age 120 mo
load
  0:00 sbp 84.9 mm[Hg]
  0:00 mean_arterial_pressure 54.9 mm[Hg]
  0:10 sbp 85 mm[Hg]
  0:10 mean_arterial_pressure 55 mm[Hg]
  0:20 mean_arterial_pressure 70 mm[Hg]
  0:30 mean_arterial_pressure 69.9 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 10 years to the day: mean pressure
source 1.5 × 10 + 55
patient age 120 mo
load
  0:00 mean_arterial_pressure 69.9 mm[Hg]
at 0:00
  expect haque.map_below_50th met

story 10 years, in the month before the next
source 2 × 10 + 65, 1.5 × 10 + 40, 1.5 × 10 + 55
patient age 131.5 mo
load
  0:00 sbp 84.9 mm[Hg]
  0:00 mean_arterial_pressure 54.9 mm[Hg]
  0:10 sbp 85 mm[Hg]
  0:10 mean_arterial_pressure 55 mm[Hg]
  0:20 mean_arterial_pressure 70 mm[Hg]
  0:30 mean_arterial_pressure 69.9 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 11 years, on the birthday
source 2 × 11 + 65, 1.5 × 11 + 40, 1.5 × 11 + 55
patient age 132 mo
load
  0:00 sbp 86.9 mm[Hg]
  0:00 mean_arterial_pressure 56.4 mm[Hg]
  0:10 sbp 87 mm[Hg]
  0:10 mean_arterial_pressure 56.5 mm[Hg]
  0:20 mean_arterial_pressure 71.5 mm[Hg]
  0:30 mean_arterial_pressure 71.4 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 11 years to the day: mean pressure
source 1.5 × 11 + 55
patient age 132 mo
load
  0:00 mean_arterial_pressure 71.4 mm[Hg]
at 0:00
  expect haque.map_below_50th met

story 11 years, in the month before the next
source 2 × 11 + 65, 1.5 × 11 + 40, 1.5 × 11 + 55
patient age 143.5 mo
load
  0:00 sbp 86.9 mm[Hg]
  0:00 mean_arterial_pressure 56.4 mm[Hg]
  0:10 sbp 87 mm[Hg]
  0:10 mean_arterial_pressure 56.5 mm[Hg]
  0:20 mean_arterial_pressure 71.5 mm[Hg]
  0:30 mean_arterial_pressure 71.4 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 12 years, on the birthday
source 2 × 12 + 65, 1.5 × 12 + 40, 1.5 × 12 + 55
patient age 144 mo
load
  0:00 sbp 88.9 mm[Hg]
  0:00 mean_arterial_pressure 57.9 mm[Hg]
  0:10 sbp 89 mm[Hg]
  0:10 mean_arterial_pressure 58 mm[Hg]
  0:20 mean_arterial_pressure 73 mm[Hg]
  0:30 mean_arterial_pressure 72.9 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 12 years to the day: mean pressure
source 1.5 × 12 + 55
patient age 144 mo
load
  0:00 mean_arterial_pressure 72.9 mm[Hg]
at 0:00
  expect haque.map_below_50th met

story 12 years, in the month before the next
source 2 × 12 + 65, 1.5 × 12 + 40, 1.5 × 12 + 55
patient age 155.5 mo
load
  0:00 sbp 88.9 mm[Hg]
  0:00 mean_arterial_pressure 57.9 mm[Hg]
  0:10 sbp 89 mm[Hg]
  0:10 mean_arterial_pressure 58 mm[Hg]
  0:20 mean_arterial_pressure 73 mm[Hg]
  0:30 mean_arterial_pressure 72.9 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 13 years, on the birthday
source 2 × 13 + 65, 1.5 × 13 + 40, 1.5 × 13 + 55
patient age 156 mo
load
  0:00 sbp 90.9 mm[Hg]
  0:00 mean_arterial_pressure 59.4 mm[Hg]
  0:10 sbp 91 mm[Hg]
  0:10 mean_arterial_pressure 59.5 mm[Hg]
  0:20 mean_arterial_pressure 74.5 mm[Hg]
  0:30 mean_arterial_pressure 74.4 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 13 years to the day: mean pressure
source 1.5 × 13 + 55
patient age 156 mo
load
  0:00 mean_arterial_pressure 74.4 mm[Hg]
at 0:00
  expect haque.map_below_50th met

story 13 years, in the month before the next
source 2 × 13 + 65, 1.5 × 13 + 40, 1.5 × 13 + 55
patient age 167.5 mo
load
  0:00 sbp 90.9 mm[Hg]
  0:00 mean_arterial_pressure 59.4 mm[Hg]
  0:10 sbp 91 mm[Hg]
  0:10 mean_arterial_pressure 59.5 mm[Hg]
  0:20 mean_arterial_pressure 74.5 mm[Hg]
  0:30 mean_arterial_pressure 74.4 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 14 years, on the birthday
source 2 × 14 + 65, 1.5 × 14 + 40, 1.5 × 14 + 55
patient age 168 mo
load
  0:00 sbp 92.9 mm[Hg]
  0:00 mean_arterial_pressure 60.9 mm[Hg]
  0:10 sbp 93 mm[Hg]
  0:10 mean_arterial_pressure 61 mm[Hg]
  0:20 mean_arterial_pressure 76 mm[Hg]
  0:30 mean_arterial_pressure 75.9 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 14 years to the day: mean pressure
source 1.5 × 14 + 55
patient age 168 mo
load
  0:00 mean_arterial_pressure 75.9 mm[Hg]
at 0:00
  expect haque.map_below_50th met

story 14 years, in the month before the next
source 2 × 14 + 65, 1.5 × 14 + 40, 1.5 × 14 + 55
patient age 179.5 mo
load
  0:00 sbp 92.9 mm[Hg]
  0:00 mean_arterial_pressure 60.9 mm[Hg]
  0:10 sbp 93 mm[Hg]
  0:10 mean_arterial_pressure 61 mm[Hg]
  0:20 mean_arterial_pressure 76 mm[Hg]
  0:30 mean_arterial_pressure 75.9 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 15 years, on the birthday
source 2 × 15 + 65, 1.5 × 15 + 40, 1.5 × 15 + 55
patient age 180 mo
load
  0:00 sbp 94.9 mm[Hg]
  0:00 mean_arterial_pressure 62.4 mm[Hg]
  0:10 sbp 95 mm[Hg]
  0:10 mean_arterial_pressure 62.5 mm[Hg]
  0:20 mean_arterial_pressure 77.5 mm[Hg]
  0:30 mean_arterial_pressure 77.4 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 15 years to the day: mean pressure
source 1.5 × 15 + 55
patient age 180 mo
load
  0:00 mean_arterial_pressure 77.4 mm[Hg]
at 0:00
  expect haque.map_below_50th met

story 15 years, in the month before the next
source 2 × 15 + 65, 1.5 × 15 + 40, 1.5 × 15 + 55
patient age 191.5 mo
load
  0:00 sbp 94.9 mm[Hg]
  0:00 mean_arterial_pressure 62.4 mm[Hg]
  0:10 sbp 95 mm[Hg]
  0:10 mean_arterial_pressure 62.5 mm[Hg]
  0:20 mean_arterial_pressure 77.5 mm[Hg]
  0:30 mean_arterial_pressure 77.4 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 16 years, on the birthday
source 2 × 16 + 65, 1.5 × 16 + 40, 1.5 × 16 + 55
patient age 192 mo
load
  0:00 sbp 96.9 mm[Hg]
  0:00 mean_arterial_pressure 63.9 mm[Hg]
  0:10 sbp 97 mm[Hg]
  0:10 mean_arterial_pressure 64 mm[Hg]
  0:20 mean_arterial_pressure 79 mm[Hg]
  0:30 mean_arterial_pressure 78.9 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 16 years to the day: mean pressure
source 1.5 × 16 + 55
patient age 192 mo
load
  0:00 mean_arterial_pressure 78.9 mm[Hg]
at 0:00
  expect haque.map_below_50th met

story 16 years, in the month before the next
source 2 × 16 + 65, 1.5 × 16 + 40, 1.5 × 16 + 55
patient age 203.5 mo
load
  0:00 sbp 96.9 mm[Hg]
  0:00 mean_arterial_pressure 63.9 mm[Hg]
  0:10 sbp 97 mm[Hg]
  0:10 mean_arterial_pressure 64 mm[Hg]
  0:20 mean_arterial_pressure 79 mm[Hg]
  0:30 mean_arterial_pressure 78.9 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 17 years, on the birthday
source 2 × 17 + 65, 1.5 × 17 + 40, 1.5 × 17 + 55
patient age 204 mo
load
  0:00 sbp 98.9 mm[Hg]
  0:00 mean_arterial_pressure 65.4 mm[Hg]
  0:10 sbp 99 mm[Hg]
  0:10 mean_arterial_pressure 65.5 mm[Hg]
  0:20 mean_arterial_pressure 80.5 mm[Hg]
  0:30 mean_arterial_pressure 80.4 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story 17 years to the day: mean pressure
source 1.5 × 17 + 55
patient age 204 mo
load
  0:00 mean_arterial_pressure 80.4 mm[Hg]
at 0:00
  expect haque.map_below_50th met

story 17 years, in the month before the next
source 2 × 17 + 65, 1.5 × 17 + 40, 1.5 × 17 + 55
patient age 215.5 mo
load
  0:00 sbp 98.9 mm[Hg]
  0:00 mean_arterial_pressure 65.4 mm[Hg]
  0:10 sbp 99 mm[Hg]
  0:10 mean_arterial_pressure 65.5 mm[Hg]
  0:20 mean_arterial_pressure 80.5 mm[Hg]
  0:30 mean_arterial_pressure 80.4 mm[Hg]
at 0:00
  expect haque.sbp_below_5th met
  expect haque.map_below_5th met
  expect haque.map_below_50th met
at 0:10
  expect haque.sbp_below_5th not met
  expect haque.map_below_5th not met
  expect haque.map_below_50th met
at 0:20
  expect haque.map_below_50th not met
at 0:30
  expect haque.map_below_50th met

story Nothing measured
source a centile is open where nothing is measured
patient age 30 mo
at 0:00
  expect haque.sbp_below_5th undetermined, settles sbp
  expect haque.map_below_5th undetermined, settles mean_arterial_pressure
  expect haque.map_below_50th undetermined, note "haque-target"

story Under one year
source the centiles begin at 1 year
patient age 11.5 mo
load
  0:00 sbp 50 mm[Hg]
at 0:00
  expect haque.sbp_below_5th out
  expect haque.map_below_5th out
  expect haque.map_below_50th out

story Eighteen years
source the centiles end at 17 years
patient age 216 mo
load
  0:00 sbp 50 mm[Hg]
at 0:00
  expect haque.sbp_below_5th out
