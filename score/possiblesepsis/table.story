# "Possible sepsis" as coded (evidence scores.md 16, and the cut-offs of 3 points in the program's PEWS): both sides of every cut.

story Saturation on room air
source program: 92 or less
patient age 30 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_support 0
  0:00 o2_flow 0 L/min
  0:00 respiratory_rate 20 /min
  0:00 spo2 92.1 %
  0:10 spo2 92 %
at 0:00
  expect possible_sepsis.respiratory 0
at 0:10
  expect possible_sepsis.respiratory 2

story A saturation over 97 is normal
source decision possible-spo2
patient age 30 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_support 0
  0:00 o2_flow 0 L/min
  0:00 respiratory_rate 20 /min
  0:00 spo2 99 %
at 0:00
  expect possible_sepsis.respiratory 0
  expect possible_sepsis note "possible-spo2"

story Any ventilation
source program: 2 points
patient age 30 mo
load
  0:00 spo2 96 %
  0:00 respiratory_rate 20 /min
  0:00 respiratory_support 0
  0:00 o2_flow 0 L/min
  0:00 invasive_ventilation 1
at 0:00
  expect possible_sepsis.respiratory 2
  expect possible_sepsis note "possible-oxygen"

story Any oxygen
source program: 2 points
patient age 30 mo
load
  0:00 spo2 96 %
  0:00 respiratory_rate 20 /min
  0:00 invasive_ventilation 0
  0:00 respiratory_support 1
at 0:00
  expect possible_sepsis.respiratory 2

story Any flow of oxygen
source program: 2 points
patient age 30 mo
load
  0:00 spo2 96 %
  0:00 respiratory_rate 20 /min
  0:00 invasive_ventilation 0
  0:00 o2_flow 0.1 L/min
at 0:00
  expect possible_sepsis.respiratory 2

story Severe tachypnoea and tachycardia under 12 months, on the first day
source program: respiratory rate above 69, heart rate above 169
patient age 0 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_support 0
  0:00 o2_flow 0 L/min
  0:00 spo2 96 %
  0:00 capillary_refill 2 s
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 respiratory_rate 69.1 /min
  0:00 heart_rate 169.1 /min
  0:10 respiratory_rate 69 /min
  0:10 heart_rate 169 /min
at 0:00
  expect possible_sepsis.respiratory 1
  expect possible_sepsis.cardiovascular 1
  expect possible_sepsis note "D18"
at 0:10
  expect possible_sepsis.respiratory 0
  expect possible_sepsis.cardiovascular 0

story Severe tachypnoea and tachycardia under 12 months, in the last month
source program: respiratory rate above 69, heart rate above 169
patient age 11.5 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_support 0
  0:00 o2_flow 0 L/min
  0:00 spo2 96 %
  0:00 capillary_refill 2 s
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 respiratory_rate 69.1 /min
  0:00 heart_rate 169.1 /min
  0:10 respiratory_rate 69 /min
  0:10 heart_rate 169 /min
at 0:00
  expect possible_sepsis.respiratory 1
  expect possible_sepsis.cardiovascular 1
  expect possible_sepsis note "D18"
at 0:10
  expect possible_sepsis.respiratory 0
  expect possible_sepsis.cardiovascular 0

story Severe tachypnoea and tachycardia 12 to under 24 months, on the first day
source program: respiratory rate above 59, heart rate above 159
patient age 12 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_support 0
  0:00 o2_flow 0 L/min
  0:00 spo2 96 %
  0:00 capillary_refill 2 s
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 respiratory_rate 59.1 /min
  0:00 heart_rate 159.1 /min
  0:10 respiratory_rate 59 /min
  0:10 heart_rate 159 /min
at 0:00
  expect possible_sepsis.respiratory 1
  expect possible_sepsis.cardiovascular 1
  expect possible_sepsis note "D18"
at 0:10
  expect possible_sepsis.respiratory 0
  expect possible_sepsis.cardiovascular 0

story Severe tachypnoea and tachycardia 12 to under 24 months, in the last month
source program: respiratory rate above 59, heart rate above 159
patient age 23.5 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_support 0
  0:00 o2_flow 0 L/min
  0:00 spo2 96 %
  0:00 capillary_refill 2 s
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 respiratory_rate 59.1 /min
  0:00 heart_rate 159.1 /min
  0:10 respiratory_rate 59 /min
  0:10 heart_rate 159 /min
at 0:00
  expect possible_sepsis.respiratory 1
  expect possible_sepsis.cardiovascular 1
  expect possible_sepsis note "D18"
at 0:10
  expect possible_sepsis.respiratory 0
  expect possible_sepsis.cardiovascular 0

story Severe tachypnoea and tachycardia 24 to under 60 months, on the first day
source program: respiratory rate above 49, heart rate above 149
patient age 24 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_support 0
  0:00 o2_flow 0 L/min
  0:00 spo2 96 %
  0:00 capillary_refill 2 s
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 respiratory_rate 49.1 /min
  0:00 heart_rate 149.1 /min
  0:10 respiratory_rate 49 /min
  0:10 heart_rate 149 /min
at 0:00
  expect possible_sepsis.respiratory 1
  expect possible_sepsis.cardiovascular 1
  expect possible_sepsis note "D18"
at 0:10
  expect possible_sepsis.respiratory 0
  expect possible_sepsis.cardiovascular 0

story Severe tachypnoea and tachycardia 24 to under 60 months, in the last month
source program: respiratory rate above 49, heart rate above 149
patient age 59.5 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_support 0
  0:00 o2_flow 0 L/min
  0:00 spo2 96 %
  0:00 capillary_refill 2 s
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 respiratory_rate 49.1 /min
  0:00 heart_rate 149.1 /min
  0:10 respiratory_rate 49 /min
  0:10 heart_rate 149 /min
at 0:00
  expect possible_sepsis.respiratory 1
  expect possible_sepsis.cardiovascular 1
  expect possible_sepsis note "D18"
at 0:10
  expect possible_sepsis.respiratory 0
  expect possible_sepsis.cardiovascular 0

story Severe tachypnoea and tachycardia 60 to under 144 months, on the first day
source program: respiratory rate above 39, heart rate above 139
patient age 60 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_support 0
  0:00 o2_flow 0 L/min
  0:00 spo2 96 %
  0:00 capillary_refill 2 s
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 respiratory_rate 39.1 /min
  0:00 heart_rate 139.1 /min
  0:10 respiratory_rate 39 /min
  0:10 heart_rate 139 /min
at 0:00
  expect possible_sepsis.respiratory 1
  expect possible_sepsis.cardiovascular 1
  expect possible_sepsis note "D18"
at 0:10
  expect possible_sepsis.respiratory 0
  expect possible_sepsis.cardiovascular 0

story Severe tachypnoea and tachycardia 60 to under 144 months, in the last month
source program: respiratory rate above 39, heart rate above 139
patient age 143.5 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_support 0
  0:00 o2_flow 0 L/min
  0:00 spo2 96 %
  0:00 capillary_refill 2 s
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 respiratory_rate 39.1 /min
  0:00 heart_rate 139.1 /min
  0:10 respiratory_rate 39 /min
  0:10 heart_rate 139 /min
at 0:00
  expect possible_sepsis.respiratory 1
  expect possible_sepsis.cardiovascular 1
  expect possible_sepsis note "D18"
at 0:10
  expect possible_sepsis.respiratory 0
  expect possible_sepsis.cardiovascular 0

story Severe tachypnoea and tachycardia 144 to under 216 months, on the first day
source program: respiratory rate above 34, heart rate above 129
patient age 144 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_support 0
  0:00 o2_flow 0 L/min
  0:00 spo2 96 %
  0:00 capillary_refill 2 s
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 respiratory_rate 34.1 /min
  0:00 heart_rate 129.1 /min
  0:10 respiratory_rate 34 /min
  0:10 heart_rate 129 /min
at 0:00
  expect possible_sepsis.respiratory 1
  expect possible_sepsis.cardiovascular 1
  expect possible_sepsis note "D18"
at 0:10
  expect possible_sepsis.respiratory 0
  expect possible_sepsis.cardiovascular 0

story Severe tachypnoea and tachycardia 144 to under 216 months, in the last month
source program: respiratory rate above 34, heart rate above 129
patient age 215.5 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_support 0
  0:00 o2_flow 0 L/min
  0:00 spo2 96 %
  0:00 capillary_refill 2 s
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 respiratory_rate 34.1 /min
  0:00 heart_rate 129.1 /min
  0:10 respiratory_rate 34 /min
  0:10 heart_rate 129 /min
at 0:00
  expect possible_sepsis.respiratory 1
  expect possible_sepsis.cardiovascular 1
  expect possible_sepsis note "D18"
at 0:10
  expect possible_sepsis.respiratory 0
  expect possible_sepsis.cardiovascular 0

story Mean pressure of 60 mmHg at 0.5 months
source program: under 60 mmHg, the limit of the age-adapted qSOFA
patient age 0.5 mo
load
  0:00 capillary_refill 2 s
  0:00 heart_rate 100 /min
  0:00 mean_arterial_pressure 60 mm[Hg]
at 0:00
  expect possible_sepsis.cardiovascular 0
  expect possible_sepsis note "possible-bands"

story Mean pressure of 59.9 mmHg at 0.5 months
source program: under 60 mmHg, the limit of the age-adapted qSOFA
patient age 0.5 mo
load
  0:00 capillary_refill 2 s
  0:00 heart_rate 100 /min
  0:00 mean_arterial_pressure 59.9 mm[Hg]
at 0:00
  expect possible_sepsis.cardiovascular 2
  expect possible_sepsis note "possible-bands"

story Mean pressure of 60 mmHg at 24 months
source program: under 60 mmHg, the limit of the age-adapted qSOFA
patient age 24 mo
load
  0:00 capillary_refill 2 s
  0:00 heart_rate 100 /min
  0:00 mean_arterial_pressure 60 mm[Hg]
at 0:00
  expect possible_sepsis.cardiovascular 0
  expect possible_sepsis note "possible-bands"

story Mean pressure of 59.9 mmHg at 24 months
source program: under 60 mmHg, the limit of the age-adapted qSOFA
patient age 24 mo
load
  0:00 capillary_refill 2 s
  0:00 heart_rate 100 /min
  0:00 mean_arterial_pressure 59.9 mm[Hg]
at 0:00
  expect possible_sepsis.cardiovascular 2
  expect possible_sepsis note "possible-bands"

story Mean pressure of 62 mmHg at 24.5 months
source program: under 62 mmHg, the limit of the age-adapted qSOFA
patient age 24.5 mo
load
  0:00 capillary_refill 2 s
  0:00 heart_rate 100 /min
  0:00 mean_arterial_pressure 62 mm[Hg]
at 0:00
  expect possible_sepsis.cardiovascular 0
  expect possible_sepsis note "possible-bands"

story Mean pressure of 61.9 mmHg at 24.5 months
source program: under 62 mmHg, the limit of the age-adapted qSOFA
patient age 24.5 mo
load
  0:00 capillary_refill 2 s
  0:00 heart_rate 100 /min
  0:00 mean_arterial_pressure 61.9 mm[Hg]
at 0:00
  expect possible_sepsis.cardiovascular 2
  expect possible_sepsis note "possible-bands"

story Mean pressure of 62 mmHg at 60 months
source program: under 62 mmHg, the limit of the age-adapted qSOFA
patient age 60 mo
load
  0:00 capillary_refill 2 s
  0:00 heart_rate 100 /min
  0:00 mean_arterial_pressure 62 mm[Hg]
at 0:00
  expect possible_sepsis.cardiovascular 0
  expect possible_sepsis note "possible-bands"

story Mean pressure of 61.9 mmHg at 60 months
source program: under 62 mmHg, the limit of the age-adapted qSOFA
patient age 60 mo
load
  0:00 capillary_refill 2 s
  0:00 heart_rate 100 /min
  0:00 mean_arterial_pressure 61.9 mm[Hg]
at 0:00
  expect possible_sepsis.cardiovascular 2
  expect possible_sepsis note "possible-bands"

story Mean pressure of 65 mmHg at 60.5 months
source program: under 65 mmHg, the limit of the age-adapted qSOFA
patient age 60.5 mo
load
  0:00 capillary_refill 2 s
  0:00 heart_rate 100 /min
  0:00 mean_arterial_pressure 65 mm[Hg]
at 0:00
  expect possible_sepsis.cardiovascular 0
  expect possible_sepsis note "possible-bands"

story Mean pressure of 64.9 mmHg at 60.5 months
source program: under 65 mmHg, the limit of the age-adapted qSOFA
patient age 60.5 mo
load
  0:00 capillary_refill 2 s
  0:00 heart_rate 100 /min
  0:00 mean_arterial_pressure 64.9 mm[Hg]
at 0:00
  expect possible_sepsis.cardiovascular 2
  expect possible_sepsis note "possible-bands"

story Mean pressure of 65 mmHg at 144 months
source program: under 65 mmHg, the limit of the age-adapted qSOFA
patient age 144 mo
load
  0:00 capillary_refill 2 s
  0:00 heart_rate 100 /min
  0:00 mean_arterial_pressure 65 mm[Hg]
at 0:00
  expect possible_sepsis.cardiovascular 0
  expect possible_sepsis note "possible-bands"

story Mean pressure of 64.9 mmHg at 144 months
source program: under 65 mmHg, the limit of the age-adapted qSOFA
patient age 144 mo
load
  0:00 capillary_refill 2 s
  0:00 heart_rate 100 /min
  0:00 mean_arterial_pressure 64.9 mm[Hg]
at 0:00
  expect possible_sepsis.cardiovascular 2
  expect possible_sepsis note "possible-bands"

story Mean pressure of 67 mmHg at 144.5 months
source program: under 67 mmHg, the limit of the age-adapted qSOFA
patient age 144.5 mo
load
  0:00 capillary_refill 2 s
  0:00 heart_rate 100 /min
  0:00 mean_arterial_pressure 67 mm[Hg]
at 0:00
  expect possible_sepsis.cardiovascular 0
  expect possible_sepsis note "possible-bands"

story Mean pressure of 66.9 mmHg at 144.5 months
source program: under 67 mmHg, the limit of the age-adapted qSOFA
patient age 144.5 mo
load
  0:00 capillary_refill 2 s
  0:00 heart_rate 100 /min
  0:00 mean_arterial_pressure 66.9 mm[Hg]
at 0:00
  expect possible_sepsis.cardiovascular 2
  expect possible_sepsis note "possible-bands"

story Mean pressure of 67 mmHg at 215.5 months
source program: under 67 mmHg, the limit of the age-adapted qSOFA
patient age 215.5 mo
load
  0:00 capillary_refill 2 s
  0:00 heart_rate 100 /min
  0:00 mean_arterial_pressure 67 mm[Hg]
at 0:00
  expect possible_sepsis.cardiovascular 0
  expect possible_sepsis note "possible-bands"

story Mean pressure of 66.9 mmHg at 215.5 months
source program: under 67 mmHg, the limit of the age-adapted qSOFA
patient age 215.5 mo
load
  0:00 capillary_refill 2 s
  0:00 heart_rate 100 /min
  0:00 mean_arterial_pressure 66.9 mm[Hg]
at 0:00
  expect possible_sepsis.cardiovascular 2
  expect possible_sepsis note "possible-bands"

story Capillary refill
source program: 3 s or more
patient age 30 mo
load
  0:00 mean_arterial_pressure 80 mm[Hg]
  0:00 heart_rate 100 /min
  0:00 capillary_refill 2.9 s
  0:10 capillary_refill 3 s
at 0:00
  expect possible_sepsis.cardiovascular 0
at 0:10
  expect possible_sepsis.cardiovascular 2

story The latest of two counts
source the score is of the moment
patient age 30 mo
load
  0:00 spo2 96 %
  0:00 respiratory_rate 20 /min
  0:00 invasive_ventilation 1
  0:00 respiratory_support 1
  0:00 o2_flow 2 L/min
  0:00 mean_arterial_pressure 40 mm[Hg]
  0:00 capillary_refill 2 s
  0:00 heart_rate 100 /min
  0:10 invasive_ventilation 0
  0:10 respiratory_support 0
  0:10 o2_flow 0 L/min
  0:10 mean_arterial_pressure 80 mm[Hg]
at 0:00
  expect possible_sepsis.respiratory 2
  expect possible_sepsis.cardiovascular 2
at 0:10
  expect possible_sepsis.respiratory 0
  expect possible_sepsis.cardiovascular 0

story Coma scale
source two points of pSOFA or more are two, one is one
patient age 30 mo
load
  0:00 gcs 15
  0:10 gcs 14
  0:20 gcs 13
  0:30 gcs 12
  0:40 gcs 3
at 0:00
  expect possible_sepsis.neurologic 0
at 0:10
  expect possible_sepsis.neurologic 1
at 0:20
  expect possible_sepsis.neurologic 1
at 0:30
  expect possible_sepsis.neurologic 2
at 0:40
  expect possible_sepsis.neurologic 2

story The highest counts, not the sum
source program: 0 to 6
patient age 30 mo
load
  0:00 invasive_ventilation 1
  0:00 spo2 85 %
  0:00 respiratory_rate 80 /min
  0:00 capillary_refill 5 s
  0:00 mean_arterial_pressure 40 mm[Hg]
  0:00 heart_rate 190 /min
  0:00 gcs 6
at 0:00
  expect possible_sepsis 6

story Nothing measured
source the program gives a missing input 0 points
patient age 30 mo
at 0:00
  expect possible_sepsis 0..6, published 0

story An adult
source coded for children
patient age 216 mo
load
  0:00 gcs 6
at 0:00
  expect possible_sepsis out
