# PALS normal ranges of 2015 (evidence scores.md 16): both sides of every limit at the first and in the last month of every age.

story Tachycardia under 1 months, on the first day
source above 205
patient age 0 mo, gestation 40 wk
load
  0:00 heart_rate 205.1 /min
  0:10 heart_rate 205 /min
at 0:00
  expect pals.tachycardia met
at 0:10
  expect pals.tachycardia not met

story Tachycardia under 1 months, in the last month
source above 205
patient age 0.5 mo, gestation 40 wk
load
  0:00 heart_rate 205.1 /min
  0:10 heart_rate 205 /min
at 0:00
  expect pals.tachycardia met
at 0:10
  expect pals.tachycardia not met

story Tachycardia 1 to under 12 months, on the first day
source above 190
patient age 1 mo, gestation 40 wk
load
  0:00 heart_rate 190.1 /min
  0:10 heart_rate 190 /min
at 0:00
  expect pals.tachycardia met
at 0:10
  expect pals.tachycardia not met

story Tachycardia 1 to under 12 months, in the last month
source above 190
patient age 11.5 mo, gestation 40 wk
load
  0:00 heart_rate 190.1 /min
  0:10 heart_rate 190 /min
at 0:00
  expect pals.tachycardia met
at 0:10
  expect pals.tachycardia not met

story Tachycardia 12 to under 36 months, on the first day
source above 140
patient age 12 mo
load
  0:00 heart_rate 140.1 /min
  0:10 heart_rate 140 /min
at 0:00
  expect pals.tachycardia met
at 0:10
  expect pals.tachycardia not met

story Tachycardia 12 to under 36 months, in the last month
source above 140
patient age 35.5 mo
load
  0:00 heart_rate 140.1 /min
  0:10 heart_rate 140 /min
at 0:00
  expect pals.tachycardia met
at 0:10
  expect pals.tachycardia not met

story Tachycardia 36 to under 72 months, on the first day
source above 120
patient age 36 mo
load
  0:00 heart_rate 120.1 /min
  0:10 heart_rate 120 /min
at 0:00
  expect pals.tachycardia met
at 0:10
  expect pals.tachycardia not met

story Tachycardia 36 to under 72 months, in the last month
source above 120
patient age 71.5 mo
load
  0:00 heart_rate 120.1 /min
  0:10 heart_rate 120 /min
at 0:00
  expect pals.tachycardia met
at 0:10
  expect pals.tachycardia not met

story Tachycardia 72 to under 144 months, on the first day
source above 118
patient age 72 mo
load
  0:00 heart_rate 118.1 /min
  0:10 heart_rate 118 /min
at 0:00
  expect pals.tachycardia met
at 0:10
  expect pals.tachycardia not met

story Tachycardia 72 to under 144 months, in the last month
source above 118
patient age 143.5 mo
load
  0:00 heart_rate 118.1 /min
  0:10 heart_rate 118 /min
at 0:00
  expect pals.tachycardia met
at 0:10
  expect pals.tachycardia not met

story Tachycardia 144 to under 192 months, on the first day
source above 100
patient age 144 mo
load
  0:00 heart_rate 100.1 /min
  0:10 heart_rate 100 /min
at 0:00
  expect pals.tachycardia met
at 0:10
  expect pals.tachycardia not met

story Tachycardia 144 to under 192 months, in the last month
source above 100
patient age 191.5 mo
load
  0:00 heart_rate 100.1 /min
  0:10 heart_rate 100 /min
at 0:00
  expect pals.tachycardia met
at 0:10
  expect pals.tachycardia not met

story Bradycardia under 1 months, on the first day
source below 100
patient age 0 mo, gestation 40 wk
load
  0:00 heart_rate 100 /min
  0:10 heart_rate 99.9 /min
at 0:00
  expect pals.bradycardia not met
at 0:10
  expect pals.bradycardia met

story Bradycardia under 1 months, in the last month
source below 100
patient age 0.5 mo, gestation 40 wk
load
  0:00 heart_rate 100 /min
  0:10 heart_rate 99.9 /min
at 0:00
  expect pals.bradycardia not met
at 0:10
  expect pals.bradycardia met

story Bradycardia 1 to under 12 months, on the first day
source below 100
patient age 1 mo, gestation 40 wk
load
  0:00 heart_rate 100 /min
  0:10 heart_rate 99.9 /min
at 0:00
  expect pals.bradycardia not met
at 0:10
  expect pals.bradycardia met

story Bradycardia 1 to under 12 months, in the last month
source below 100
patient age 11.5 mo, gestation 40 wk
load
  0:00 heart_rate 100 /min
  0:10 heart_rate 99.9 /min
at 0:00
  expect pals.bradycardia not met
at 0:10
  expect pals.bradycardia met

story Bradycardia 12 to under 36 months, on the first day
source below 98
patient age 12 mo
load
  0:00 heart_rate 98 /min
  0:10 heart_rate 97.9 /min
at 0:00
  expect pals.bradycardia not met
at 0:10
  expect pals.bradycardia met

story Bradycardia 12 to under 36 months, in the last month
source below 98
patient age 35.5 mo
load
  0:00 heart_rate 98 /min
  0:10 heart_rate 97.9 /min
at 0:00
  expect pals.bradycardia not met
at 0:10
  expect pals.bradycardia met

story Bradycardia 36 to under 72 months, on the first day
source below 80
patient age 36 mo
load
  0:00 heart_rate 80 /min
  0:10 heart_rate 79.9 /min
at 0:00
  expect pals.bradycardia not met
at 0:10
  expect pals.bradycardia met

story Bradycardia 36 to under 72 months, in the last month
source below 80
patient age 71.5 mo
load
  0:00 heart_rate 80 /min
  0:10 heart_rate 79.9 /min
at 0:00
  expect pals.bradycardia not met
at 0:10
  expect pals.bradycardia met

story Bradycardia 72 to under 144 months, on the first day
source below 75
patient age 72 mo
load
  0:00 heart_rate 75 /min
  0:10 heart_rate 74.9 /min
at 0:00
  expect pals.bradycardia not met
at 0:10
  expect pals.bradycardia met

story Bradycardia 72 to under 144 months, in the last month
source below 75
patient age 143.5 mo
load
  0:00 heart_rate 75 /min
  0:10 heart_rate 74.9 /min
at 0:00
  expect pals.bradycardia not met
at 0:10
  expect pals.bradycardia met

story Bradycardia 144 to under 192 months, on the first day
source below 60
patient age 144 mo
load
  0:00 heart_rate 60 /min
  0:10 heart_rate 59.9 /min
at 0:00
  expect pals.bradycardia not met
at 0:10
  expect pals.bradycardia met

story Bradycardia 144 to under 192 months, in the last month
source below 60
patient age 191.5 mo
load
  0:00 heart_rate 60 /min
  0:10 heart_rate 59.9 /min
at 0:00
  expect pals.bradycardia not met
at 0:10
  expect pals.bradycardia met

story Tachypnea under 12 months, on the first day
source above 53
patient age 0 mo, gestation 40 wk
load
  0:00 respiratory_rate 53.1 /min
  0:10 respiratory_rate 53 /min
at 0:00
  expect pals.tachypnea met
at 0:10
  expect pals.tachypnea not met

story Tachypnea under 12 months, in the last month
source above 53
patient age 11.5 mo, gestation 40 wk
load
  0:00 respiratory_rate 53.1 /min
  0:10 respiratory_rate 53 /min
at 0:00
  expect pals.tachypnea met
at 0:10
  expect pals.tachypnea not met

story Tachypnea 12 to under 36 months, on the first day
source above 37
patient age 12 mo
load
  0:00 respiratory_rate 37.1 /min
  0:10 respiratory_rate 37 /min
at 0:00
  expect pals.tachypnea met
at 0:10
  expect pals.tachypnea not met

story Tachypnea 12 to under 36 months, in the last month
source above 37
patient age 35.5 mo
load
  0:00 respiratory_rate 37.1 /min
  0:10 respiratory_rate 37 /min
at 0:00
  expect pals.tachypnea met
at 0:10
  expect pals.tachypnea not met

story Tachypnea 36 to under 72 months, on the first day
source above 28
patient age 36 mo
load
  0:00 respiratory_rate 28.1 /min
  0:10 respiratory_rate 28 /min
at 0:00
  expect pals.tachypnea met
at 0:10
  expect pals.tachypnea not met

story Tachypnea 36 to under 72 months, in the last month
source above 28
patient age 71.5 mo
load
  0:00 respiratory_rate 28.1 /min
  0:10 respiratory_rate 28 /min
at 0:00
  expect pals.tachypnea met
at 0:10
  expect pals.tachypnea not met

story Tachypnea 72 to under 144 months, on the first day
source above 25
patient age 72 mo
load
  0:00 respiratory_rate 25.1 /min
  0:10 respiratory_rate 25 /min
at 0:00
  expect pals.tachypnea met
at 0:10
  expect pals.tachypnea not met

story Tachypnea 72 to under 144 months, in the last month
source above 25
patient age 143.5 mo
load
  0:00 respiratory_rate 25.1 /min
  0:10 respiratory_rate 25 /min
at 0:00
  expect pals.tachypnea met
at 0:10
  expect pals.tachypnea not met

story Tachypnea 144 to under 192 months, on the first day
source above 20
patient age 144 mo
load
  0:00 respiratory_rate 20.1 /min
  0:10 respiratory_rate 20 /min
at 0:00
  expect pals.tachypnea met
at 0:10
  expect pals.tachypnea not met

story Tachypnea 144 to under 192 months, in the last month
source above 20
patient age 191.5 mo
load
  0:00 respiratory_rate 20.1 /min
  0:10 respiratory_rate 20 /min
at 0:00
  expect pals.tachypnea met
at 0:10
  expect pals.tachypnea not met

story Bradypnea under 12 months, on the first day
source below 30
patient age 0 mo, gestation 40 wk
load
  0:00 respiratory_rate 30 /min
  0:10 respiratory_rate 29.9 /min
at 0:00
  expect pals.bradypnea not met
at 0:10
  expect pals.bradypnea met

story Bradypnea under 12 months, in the last month
source below 30
patient age 11.5 mo, gestation 40 wk
load
  0:00 respiratory_rate 30 /min
  0:10 respiratory_rate 29.9 /min
at 0:00
  expect pals.bradypnea not met
at 0:10
  expect pals.bradypnea met

story Bradypnea 12 to under 36 months, on the first day
source below 22
patient age 12 mo
load
  0:00 respiratory_rate 22 /min
  0:10 respiratory_rate 21.9 /min
at 0:00
  expect pals.bradypnea not met
at 0:10
  expect pals.bradypnea met

story Bradypnea 12 to under 36 months, in the last month
source below 22
patient age 35.5 mo
load
  0:00 respiratory_rate 22 /min
  0:10 respiratory_rate 21.9 /min
at 0:00
  expect pals.bradypnea not met
at 0:10
  expect pals.bradypnea met

story Bradypnea 36 to under 72 months, on the first day
source below 20
patient age 36 mo
load
  0:00 respiratory_rate 20 /min
  0:10 respiratory_rate 19.9 /min
at 0:00
  expect pals.bradypnea not met
at 0:10
  expect pals.bradypnea met

story Bradypnea 36 to under 72 months, in the last month
source below 20
patient age 71.5 mo
load
  0:00 respiratory_rate 20 /min
  0:10 respiratory_rate 19.9 /min
at 0:00
  expect pals.bradypnea not met
at 0:10
  expect pals.bradypnea met

story Bradypnea 72 to under 144 months, on the first day
source below 18
patient age 72 mo
load
  0:00 respiratory_rate 18 /min
  0:10 respiratory_rate 17.9 /min
at 0:00
  expect pals.bradypnea not met
at 0:10
  expect pals.bradypnea met

story Bradypnea 72 to under 144 months, in the last month
source below 18
patient age 143.5 mo
load
  0:00 respiratory_rate 18 /min
  0:10 respiratory_rate 17.9 /min
at 0:00
  expect pals.bradypnea not met
at 0:10
  expect pals.bradypnea met

story Bradypnea 144 to under 192 months, on the first day
source below 12
patient age 144 mo
load
  0:00 respiratory_rate 12 /min
  0:10 respiratory_rate 11.9 /min
at 0:00
  expect pals.bradypnea not met
at 0:10
  expect pals.bradypnea met

story Bradypnea 144 to under 192 months, in the last month
source below 12
patient age 191.5 mo
load
  0:00 respiratory_rate 12 /min
  0:10 respiratory_rate 11.9 /min
at 0:00
  expect pals.bradypnea not met
at 0:10
  expect pals.bradypnea met

story Nothing measured
source a range is open where nothing is measured
patient age 30 mo
at 0:00
  expect pals.tachycardia undetermined, settles heart_rate
  expect pals.bradycardia undetermined, settles heart_rate
  expect pals.tachypnea undetermined, settles respiratory_rate
  expect pals.bradypnea undetermined, settles respiratory_rate

story The awake range
source decision pals-awake
patient age 30 mo
load
  0:00 heart_rate 90 /min
  0:00 respiratory_rate 21 /min
at 0:00
  expect pals.bradycardia met, note "pals-awake"
  expect pals.bradypnea met, note "pals-rates", note "pals-edition"

story Sixteen years
source the tables end at 15 years: nothing is said, not even that it is normal
patient age 192 mo
load
  0:00 heart_rate 150 /min
  0:00 respiratory_rate 40 /min
  0:00 sbp 80 mm[Hg]
at 0:00
  expect pals.tachycardia out
  expect pals.bradycardia out
  expect pals.tachypnea out
  expect pals.bradypnea out
  expect pals.hypotension met

story A preterm newborn
source ranges for newborns at term
patient born 2025-12-27, gestation 34 wk
load
  0:00 heart_rate 210 /min
at 0:00
  expect pals.tachycardia out
