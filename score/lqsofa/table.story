# LqSOFA (evidence scores.md 7): both sides of every limit at the first and in the last month of every age.

story Limits under 3 months, on the first day
source LqSOFA table: heart rate above 186, respiratory rate above 76
patient age 0 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 186.1 /min
  0:00 respiratory_rate 76.1 /min
  0:10 heart_rate 186 /min
  0:10 respiratory_rate 76 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits under 3 months, in the last month
source LqSOFA table: heart rate above 186, respiratory rate above 76
patient age 2.5 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 186.1 /min
  0:00 respiratory_rate 76.1 /min
  0:10 heart_rate 186 /min
  0:10 respiratory_rate 76 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 3 to under 6 months, on the first day
source LqSOFA table: heart rate above 182, respiratory rate above 71
patient age 3 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 182.1 /min
  0:00 respiratory_rate 71.1 /min
  0:10 heart_rate 182 /min
  0:10 respiratory_rate 71 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 3 to under 6 months, in the last month
source LqSOFA table: heart rate above 182, respiratory rate above 71
patient age 5.5 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 182.1 /min
  0:00 respiratory_rate 71.1 /min
  0:10 heart_rate 182 /min
  0:10 respiratory_rate 71 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 6 to under 9 months, on the first day
source LqSOFA table: heart rate above 178, respiratory rate above 67
patient age 6 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 178.1 /min
  0:00 respiratory_rate 67.1 /min
  0:10 heart_rate 178 /min
  0:10 respiratory_rate 67 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 6 to under 9 months, in the last month
source LqSOFA table: heart rate above 178, respiratory rate above 67
patient age 8.5 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 178.1 /min
  0:00 respiratory_rate 67.1 /min
  0:10 heart_rate 178 /min
  0:10 respiratory_rate 67 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 9 to under 12 months, on the first day
source LqSOFA table: heart rate above 176, respiratory rate above 63
patient age 9 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 176.1 /min
  0:00 respiratory_rate 63.1 /min
  0:10 heart_rate 176 /min
  0:10 respiratory_rate 63 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 9 to under 12 months, in the last month
source LqSOFA table: heart rate above 176, respiratory rate above 63
patient age 11.5 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 176.1 /min
  0:00 respiratory_rate 63.1 /min
  0:10 heart_rate 176 /min
  0:10 respiratory_rate 63 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 12 to under 18 months, on the first day
source LqSOFA table: heart rate above 173, respiratory rate above 60
patient age 12 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 173.1 /min
  0:00 respiratory_rate 60.1 /min
  0:10 heart_rate 173 /min
  0:10 respiratory_rate 60 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 12 to under 18 months, in the last month
source LqSOFA table: heart rate above 173, respiratory rate above 60
patient age 17.5 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 173.1 /min
  0:00 respiratory_rate 60.1 /min
  0:10 heart_rate 173 /min
  0:10 respiratory_rate 60 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 18 to under 24 months, on the first day
source LqSOFA table: heart rate above 170, respiratory rate above 57
patient age 18 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 170.1 /min
  0:00 respiratory_rate 57.1 /min
  0:10 heart_rate 170 /min
  0:10 respiratory_rate 57 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 18 to under 24 months, in the last month
source LqSOFA table: heart rate above 170, respiratory rate above 57
patient age 23.5 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 170.1 /min
  0:00 respiratory_rate 57.1 /min
  0:10 heart_rate 170 /min
  0:10 respiratory_rate 57 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 24 to under 36 months, on the first day
source LqSOFA table: heart rate above 167, respiratory rate above 54
patient age 24 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 167.1 /min
  0:00 respiratory_rate 54.1 /min
  0:10 heart_rate 167 /min
  0:10 respiratory_rate 54 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 24 to under 36 months, in the last month
source LqSOFA table: heart rate above 167, respiratory rate above 54
patient age 35.5 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 167.1 /min
  0:00 respiratory_rate 54.1 /min
  0:10 heart_rate 167 /min
  0:10 respiratory_rate 54 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 36 to under 48 months, on the first day
source LqSOFA table: heart rate above 164, respiratory rate above 52
patient age 36 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 164.1 /min
  0:00 respiratory_rate 52.1 /min
  0:10 heart_rate 164 /min
  0:10 respiratory_rate 52 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 36 to under 48 months, in the last month
source LqSOFA table: heart rate above 164, respiratory rate above 52
patient age 47.5 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 164.1 /min
  0:00 respiratory_rate 52.1 /min
  0:10 heart_rate 164 /min
  0:10 respiratory_rate 52 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 48 to under 72 months, on the first day
source LqSOFA table: heart rate above 161, respiratory rate above 50
patient age 48 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 161.1 /min
  0:00 respiratory_rate 50.1 /min
  0:10 heart_rate 161 /min
  0:10 respiratory_rate 50 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 48 to under 72 months, in the last month
source LqSOFA table: heart rate above 161, respiratory rate above 50
patient age 71.5 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 161.1 /min
  0:00 respiratory_rate 50.1 /min
  0:10 heart_rate 161 /min
  0:10 respiratory_rate 50 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 72 to under 96 months, on the first day
source LqSOFA table: heart rate above 155, respiratory rate above 46
patient age 72 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 155.1 /min
  0:00 respiratory_rate 46.1 /min
  0:10 heart_rate 155 /min
  0:10 respiratory_rate 46 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 72 to under 96 months, in the last month
source LqSOFA table: heart rate above 155, respiratory rate above 46
patient age 95.5 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 155.1 /min
  0:00 respiratory_rate 46.1 /min
  0:10 heart_rate 155 /min
  0:10 respiratory_rate 46 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 96 to under 144 months, on the first day
source LqSOFA table: heart rate above 147, respiratory rate above 41
patient age 96 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 147.1 /min
  0:00 respiratory_rate 41.1 /min
  0:10 heart_rate 147 /min
  0:10 respiratory_rate 41 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 96 to under 144 months, in the last month
source LqSOFA table: heart rate above 147, respiratory rate above 41
patient age 143.5 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 147.1 /min
  0:00 respiratory_rate 41.1 /min
  0:10 heart_rate 147 /min
  0:10 respiratory_rate 41 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 144 to under 180 months, on the first day
source LqSOFA table: heart rate above 138, respiratory rate above 35
patient age 144 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 138.1 /min
  0:00 respiratory_rate 35.1 /min
  0:10 heart_rate 138 /min
  0:10 respiratory_rate 35 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 144 to under 180 months, in the last month
source LqSOFA table: heart rate above 138, respiratory rate above 35
patient age 179.5 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 138.1 /min
  0:00 respiratory_rate 35.1 /min
  0:10 heart_rate 138 /min
  0:10 respiratory_rate 35 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 180 to under 216 months, on the first day
source LqSOFA table: heart rate above 132, respiratory rate above 32
patient age 180 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 132.1 /min
  0:00 respiratory_rate 32.1 /min
  0:10 heart_rate 132 /min
  0:10 respiratory_rate 32 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Limits 180 to under 216 months, in the last month
source LqSOFA table: heart rate above 132, respiratory rate above 32
patient age 215.5 mo
load
  0:00 capillary_refill 2 s
  0:00 invasive_ventilation 0
  0:00 heart_rate 132.1 /min
  0:00 respiratory_rate 32.1 /min
  0:10 heart_rate 132 /min
  0:10 respiratory_rate 32 /min
at 0:00
  expect lqsofa.cardiovascular 1
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.cardiovascular 0
  expect lqsofa.respiratory 0

story Capillary refill of three seconds
source LqSOFA: 3 s or more
patient age 30 mo
load
  0:00 heart_rate 110 /min
  0:00 capillary_refill 2.9 s
  0:10 capillary_refill 3 s
  0:20 heart_rate 190 /min
at 0:00
  expect lqsofa.cardiovascular 0
at 0:10
  expect lqsofa.cardiovascular 1
at 0:20
  expect lqsofa.cardiovascular 2

story Not alert by AVPU
source LqSOFA: not alert; AVPU decides where it is charted
patient age 30 mo
load
  0:00 avpu 0
  0:00 gcs 3
  0:10 avpu 1
  0:20 avpu 3
at 0:00
  expect lqsofa.neurologic 0
  expect lqsofa note "lqsofa-alert"
at 0:10
  expect lqsofa.neurologic 1
at 0:20
  expect lqsofa.neurologic 1

story Alert, and no coma scale charted
source LqSOFA: alert is no point
patient age 30 mo
load
  0:00 avpu 0
at 0:00
  expect lqsofa.neurologic 0

story Not alert by the coma scale
source decision lqsofa-alert: 13 or less where AVPU is not charted
patient age 30 mo
load
  0:00 gcs 14
  0:10 gcs 13
at 0:00
  expect lqsofa.neurologic 0..1, published 0
at 0:10
  expect lqsofa.neurologic 0..1, published 1

story Roused by voice, and no coma scale charted
source LqSOFA: not alert
patient age 30 mo
load
  0:00 avpu 1
at 0:00
  expect lqsofa.neurologic 1

story A ventilated child gets no point for breathing
source decision lqsofa-ventilated
patient age 30 mo
load
  0:00 invasive_ventilation 1
  0:00 respiratory_rate 70 /min
at 0:00
  expect lqsofa.respiratory 0
  expect lqsofa note "lqsofa-ventilated"

story The latest of two counts
source the score is of the moment
patient age 30 mo
load
  0:00 respiratory_rate 70 /min
  0:00 invasive_ventilation 0
  0:10 invasive_ventilation 1
at 0:00
  expect lqsofa.respiratory 1
at 0:10
  expect lqsofa.respiratory 0

story Fast breathing, ventilation not charted
source the program counts it; the range is open
patient age 30 mo
load
  0:00 respiratory_rate 70 /min
at 0:00
  expect lqsofa.respiratory 0..1, published 1

story Nothing measured
source the program gives a missing input 0 points
patient age 30 mo
at 0:00
  expect lqsofa 0..4, published 0
  expect lqsofa missing heart_rate

story All four
source LqSOFA: 0 to 4
patient age 30 mo
load
  0:00 heart_rate 180 /min
  0:00 respiratory_rate 60 /min
  0:00 invasive_ventilation 0
  0:00 capillary_refill 4 s
  0:00 avpu 2
  0:00 gcs 8
at 0:00
  expect lqsofa 4

story Age not known
source the limits go by age
load
  0:00 heart_rate 150 /min
  0:00 capillary_refill 2 s
at 0:00
  expect lqsofa open
  expect lqsofa.cardiovascular 0..1, published 0

story An adult
source LqSOFA is for children
patient age 216 mo
load
  0:00 heart_rate 150 /min
at 0:00
  expect lqsofa out
