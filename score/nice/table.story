# NICE under 16 (evidence therapy.md 3.4, amendments.md 8.3 and D): every cut from both sides, in every age band, at the first and at
# the last month of the band. What is not loaded is not known, so that moderate is a range up to high.

story Respiratory rate under 1 year, first month
source NICE under 1 year: moderate from 50, high from 60 (V)
patient age 0 mo
load
  0:00 respiratory_rate 49 /min
  0:10 respiratory_rate 50 /min
  0:20 respiratory_rate 59 /min
  0:30 respiratory_rate 60 /min
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 2, published 2

story Heart rate under 1 year, first month
source NICE under 1 year: moderate from 150, high from 160, high under 60
patient age 0 mo
load
  0:00 heart_rate 59 /min
  0:10 heart_rate 60 /min
  0:20 heart_rate 149 /min
  0:30 heart_rate 150 /min
  0:40 heart_rate 159 /min
  0:50 heart_rate 160 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 1..2, published 1
at 0:40
  expect nice.risk 1..2, published 1
at 0:50
  expect nice.risk 2, published 2

story Respiratory rate under 1 year, last month
source NICE under 1 year: moderate from 50, high from 60 (V)
patient age 11 mo
load
  0:00 respiratory_rate 49 /min
  0:10 respiratory_rate 50 /min
  0:20 respiratory_rate 59 /min
  0:30 respiratory_rate 60 /min
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 2, published 2

story Heart rate under 1 year, last month
source NICE under 1 year: moderate from 150, high from 160, high under 60
patient age 11 mo
load
  0:00 heart_rate 59 /min
  0:10 heart_rate 60 /min
  0:20 heart_rate 149 /min
  0:30 heart_rate 150 /min
  0:40 heart_rate 159 /min
  0:50 heart_rate 160 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 1..2, published 1
at 0:40
  expect nice.risk 1..2, published 1
at 0:50
  expect nice.risk 2, published 2

story Respiratory rate 1 to 2 years, first month
source NICE 1 to 2 years: moderate from 40, high from 50 (V)
patient age 12 mo
load
  0:00 respiratory_rate 50 /min
  0:10 respiratory_rate 39 /min
  0:20 respiratory_rate 40 /min
  0:30 respiratory_rate 49 /min
  0:40 respiratory_rate 50 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 1..2, published 1
at 0:40
  expect nice.risk 2, published 2

story Heart rate 1 to 2 years, first month
source NICE 1 to 2 years: moderate from 140, high from 150, high under 60
patient age 12 mo
load
  0:00 heart_rate 150 /min
  0:10 heart_rate 59 /min
  0:20 heart_rate 60 /min
  0:30 heart_rate 139 /min
  0:40 heart_rate 140 /min
  0:50 heart_rate 149 /min
  1:00 heart_rate 150 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 2, published 2
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 0..2, published 0
at 0:40
  expect nice.risk 1..2, published 1
at 0:50
  expect nice.risk 1..2, published 1
at 1:00
  expect nice.risk 2, published 2

story Respiratory rate 1 to 2 years, last month
source NICE 1 to 2 years: moderate from 40, high from 50 (V)
patient age 35 mo
load
  0:00 respiratory_rate 50 /min
  0:10 respiratory_rate 39 /min
  0:20 respiratory_rate 40 /min
  0:30 respiratory_rate 49 /min
  0:40 respiratory_rate 50 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 1..2, published 1
at 0:40
  expect nice.risk 2, published 2

story Heart rate 1 to 2 years, last month
source NICE 1 to 2 years: moderate from 140, high from 150, high under 60
patient age 35 mo
load
  0:00 heart_rate 150 /min
  0:10 heart_rate 59 /min
  0:20 heart_rate 60 /min
  0:30 heart_rate 139 /min
  0:40 heart_rate 140 /min
  0:50 heart_rate 149 /min
  1:00 heart_rate 150 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 2, published 2
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 0..2, published 0
at 0:40
  expect nice.risk 1..2, published 1
at 0:50
  expect nice.risk 1..2, published 1
at 1:00
  expect nice.risk 2, published 2

story Respiratory rate 3 to 4 years, first month
source NICE 3 to 4 years: moderate from 35, high from 40 (V)
patient age 36 mo
load
  0:00 respiratory_rate 40 /min
  0:10 respiratory_rate 34 /min
  0:20 respiratory_rate 35 /min
  0:30 respiratory_rate 39 /min
  0:40 respiratory_rate 40 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 1..2, published 1
at 0:40
  expect nice.risk 2, published 2

story Heart rate 3 to 4 years, first month
source NICE 3 to 4 years: moderate from 130, high from 140, high under 60
patient age 36 mo
load
  0:00 heart_rate 140 /min
  0:10 heart_rate 59 /min
  0:20 heart_rate 60 /min
  0:30 heart_rate 129 /min
  0:40 heart_rate 130 /min
  0:50 heart_rate 139 /min
  1:00 heart_rate 140 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 2, published 2
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 0..2, published 0
at 0:40
  expect nice.risk 1..2, published 1
at 0:50
  expect nice.risk 1..2, published 1
at 1:00
  expect nice.risk 2, published 2

story Respiratory rate 3 to 4 years, last month
source NICE 3 to 4 years: moderate from 35, high from 40 (V)
patient age 59 mo
load
  0:00 respiratory_rate 40 /min
  0:10 respiratory_rate 34 /min
  0:20 respiratory_rate 35 /min
  0:30 respiratory_rate 39 /min
  0:40 respiratory_rate 40 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 1..2, published 1
at 0:40
  expect nice.risk 2, published 2

story Heart rate 3 to 4 years, last month
source NICE 3 to 4 years: moderate from 130, high from 140, high under 60
patient age 59 mo
load
  0:00 heart_rate 140 /min
  0:10 heart_rate 59 /min
  0:20 heart_rate 60 /min
  0:30 heart_rate 129 /min
  0:40 heart_rate 130 /min
  0:50 heart_rate 139 /min
  1:00 heart_rate 140 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 2, published 2
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 0..2, published 0
at 0:40
  expect nice.risk 1..2, published 1
at 0:50
  expect nice.risk 1..2, published 1
at 1:00
  expect nice.risk 2, published 2

story Respiratory rate 5 years, first month
source NICE 5 years: moderate from 24, high from 29 (V2)
patient age 60 mo
load
  0:00 respiratory_rate 29 /min
  0:10 respiratory_rate 23 /min
  0:20 respiratory_rate 24 /min
  0:30 respiratory_rate 28 /min
  0:40 respiratory_rate 29 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 1..2, published 1
at 0:40
  expect nice.risk 2, published 2

story Heart rate 5 years, first month
source NICE 5 years: moderate from 120, high from 130, high under 60
patient age 60 mo
load
  0:00 heart_rate 130 /min
  0:10 heart_rate 59 /min
  0:20 heart_rate 60 /min
  0:30 heart_rate 119 /min
  0:40 heart_rate 120 /min
  0:50 heart_rate 129 /min
  1:00 heart_rate 130 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 2, published 2
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 0..2, published 0
at 0:40
  expect nice.risk 1..2, published 1
at 0:50
  expect nice.risk 1..2, published 1
at 1:00
  expect nice.risk 2, published 2

story Respiratory rate 5 years, last month
source NICE 5 years: moderate from 24, high from 29 (V2)
patient age 71 mo
load
  0:00 respiratory_rate 29 /min
  0:10 respiratory_rate 23 /min
  0:20 respiratory_rate 24 /min
  0:30 respiratory_rate 28 /min
  0:40 respiratory_rate 29 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 1..2, published 1
at 0:40
  expect nice.risk 2, published 2

story Heart rate 5 years, last month
source NICE 5 years: moderate from 120, high from 130, high under 60
patient age 71 mo
load
  0:00 heart_rate 130 /min
  0:10 heart_rate 59 /min
  0:20 heart_rate 60 /min
  0:30 heart_rate 119 /min
  0:40 heart_rate 120 /min
  0:50 heart_rate 129 /min
  1:00 heart_rate 130 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 2, published 2
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 0..2, published 0
at 0:40
  expect nice.risk 1..2, published 1
at 0:50
  expect nice.risk 1..2, published 1
at 1:00
  expect nice.risk 2, published 2

story Respiratory rate 6 to 7 years, first month
source NICE 6 to 7 years: moderate from 24, high from 27 (V2)
patient age 72 mo
load
  0:00 respiratory_rate 27 /min
  0:10 respiratory_rate 23 /min
  0:20 respiratory_rate 24 /min
  0:30 respiratory_rate 26 /min
  0:40 respiratory_rate 27 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 1..2, published 1
at 0:40
  expect nice.risk 2, published 2

story Heart rate 6 to 7 years, first month
source NICE 6 to 7 years: moderate from 110, high from 120, high under 60
patient age 72 mo
load
  0:00 heart_rate 120 /min
  0:10 heart_rate 59 /min
  0:20 heart_rate 60 /min
  0:30 heart_rate 109 /min
  0:40 heart_rate 110 /min
  0:50 heart_rate 119 /min
  1:00 heart_rate 120 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 2, published 2
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 0..2, published 0
at 0:40
  expect nice.risk 1..2, published 1
at 0:50
  expect nice.risk 1..2, published 1
at 1:00
  expect nice.risk 2, published 2

story Respiratory rate 6 to 7 years, last month
source NICE 6 to 7 years: moderate from 24, high from 27 (V2)
patient age 95 mo
load
  0:00 respiratory_rate 27 /min
  0:10 respiratory_rate 23 /min
  0:20 respiratory_rate 24 /min
  0:30 respiratory_rate 26 /min
  0:40 respiratory_rate 27 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 1..2, published 1
at 0:40
  expect nice.risk 2, published 2

story Heart rate 6 to 7 years, last month
source NICE 6 to 7 years: moderate from 110, high from 120, high under 60
patient age 95 mo
load
  0:00 heart_rate 120 /min
  0:10 heart_rate 59 /min
  0:20 heart_rate 60 /min
  0:30 heart_rate 109 /min
  0:40 heart_rate 110 /min
  0:50 heart_rate 119 /min
  1:00 heart_rate 120 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 2, published 2
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 0..2, published 0
at 0:40
  expect nice.risk 1..2, published 1
at 0:50
  expect nice.risk 1..2, published 1
at 1:00
  expect nice.risk 2, published 2

story Respiratory rate 8 to 11 years, first month
source NICE 8 to 11 years: moderate from 22, high from 25 (V2)
patient age 96 mo
load
  0:00 respiratory_rate 25 /min
  0:10 respiratory_rate 21 /min
  0:20 respiratory_rate 22 /min
  0:30 respiratory_rate 24 /min
  0:40 respiratory_rate 25 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 1..2, published 1
at 0:40
  expect nice.risk 2, published 2

story Heart rate 8 to 11 years, first month
source NICE 8 to 11 years: moderate from 105, high from 115, high under 60
patient age 96 mo
load
  0:00 heart_rate 115 /min
  0:10 heart_rate 59 /min
  0:20 heart_rate 60 /min
  0:30 heart_rate 104 /min
  0:40 heart_rate 105 /min
  0:50 heart_rate 114 /min
  1:00 heart_rate 115 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 2, published 2
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 0..2, published 0
at 0:40
  expect nice.risk 1..2, published 1
at 0:50
  expect nice.risk 1..2, published 1
at 1:00
  expect nice.risk 2, published 2

story Respiratory rate 8 to 11 years, last month
source NICE 8 to 11 years: moderate from 22, high from 25 (V2)
patient age 143 mo
load
  0:00 respiratory_rate 25 /min
  0:10 respiratory_rate 21 /min
  0:20 respiratory_rate 22 /min
  0:30 respiratory_rate 24 /min
  0:40 respiratory_rate 25 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 1..2, published 1
at 0:40
  expect nice.risk 2, published 2

story Heart rate 8 to 11 years, last month
source NICE 8 to 11 years: moderate from 105, high from 115, high under 60
patient age 143 mo
load
  0:00 heart_rate 115 /min
  0:10 heart_rate 59 /min
  0:20 heart_rate 60 /min
  0:30 heart_rate 104 /min
  0:40 heart_rate 105 /min
  0:50 heart_rate 114 /min
  1:00 heart_rate 115 /min
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 2, published 2
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 0..2, published 0
at 0:40
  expect nice.risk 1..2, published 1
at 0:50
  expect nice.risk 1..2, published 1
at 1:00
  expect nice.risk 2, published 2

story Respiratory rate 12 to 15 years, first month
source NICE 12 to 15 years: moderate from 21, high from 25 (V2)
patient age 144 mo
load
  0:00 respiratory_rate 21 /min
  0:10 respiratory_rate 20 /min
  0:20 respiratory_rate 21 /min
  0:30 respiratory_rate 24 /min
  0:40 respiratory_rate 25 /min
at 0:00
  expect nice.risk 1..2, published 1
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 1..2, published 1
at 0:40
  expect nice.risk 2, published 2

story Heart rate 12 to 15 years, first month
source NICE 12 to 15 years: moderate from 91, high from 131; 130 moderate, 131 high (BMJ 2017 correction); no lower limit
patient age 144 mo
load
  0:00 heart_rate 91 /min
  0:10 heart_rate 59 /min
  0:20 heart_rate 60 /min
  0:30 heart_rate 90 /min
  0:40 heart_rate 91 /min
  0:50 heart_rate 130 /min
  1:00 heart_rate 131 /min
at 0:00
  expect nice.risk 1..2, published 1
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 0..2, published 0
at 0:40
  expect nice.risk 1..2, published 1
at 0:50
  expect nice.risk 1..2, published 1
at 1:00
  expect nice.risk 2, published 2

story Respiratory rate 12 to 15 years, last month
source NICE 12 to 15 years: moderate from 21, high from 25 (V2)
patient age 191 mo
load
  0:00 respiratory_rate 21 /min
  0:10 respiratory_rate 20 /min
  0:20 respiratory_rate 21 /min
  0:30 respiratory_rate 24 /min
  0:40 respiratory_rate 25 /min
at 0:00
  expect nice.risk 1..2, published 1
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 1..2, published 1
at 0:40
  expect nice.risk 2, published 2

story Heart rate 12 to 15 years, last month
source NICE 12 to 15 years: moderate from 91, high from 131; 130 moderate, 131 high (BMJ 2017 correction); no lower limit
patient age 191 mo
load
  0:00 heart_rate 91 /min
  0:10 heart_rate 59 /min
  0:20 heart_rate 60 /min
  0:30 heart_rate 90 /min
  0:40 heart_rate 91 /min
  0:50 heart_rate 130 /min
  1:00 heart_rate 131 /min
at 0:00
  expect nice.risk 1..2, published 1
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 0..2, published 0
at 0:40
  expect nice.risk 1..2, published 1
at 0:50
  expect nice.risk 1..2, published 1
at 1:00
  expect nice.risk 2, published 2

story Signs of table 1 at 0 months
source NICE table 1; what another table lists gives nothing here
patient age 0 mo
load
  0:00 no_response_to_social_cues 1
  0:10 no_response_to_social_cues 0
  0:20 altered_mental_state 1
  0:30 altered_mental_state 0
  0:40 appears_ill 1
  0:50 appears_ill 0
  1:00 does_not_wake 1
  1:10 does_not_wake 0
  1:20 abnormal_cry 1
  1:30 abnormal_cry 0
  1:40 decreased_activity 1
  1:50 decreased_activity 0
  2:00 parental_concern 1
  2:10 parental_concern 0
  2:20 grunting 1
  2:30 grunting 0
  2:40 apnea 1
  2:50 apnea 0
  3:00 nasal_flaring 1
  3:10 nasal_flaring 0
  3:20 new_oxygen_need 1
  3:30 new_oxygen_need 0
  3:40 reduced_urine 1
  3:50 reduced_urine 0
  4:00 skin_colour 1
  4:10 skin_colour 0
  4:20 non_blanching_rash 1
  4:30 non_blanching_rash 0
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 0..2, published 0
at 0:40
  expect nice.risk 2, published 2
at 0:50
  expect nice.risk 0..2, published 0
at 1:00
  expect nice.risk 2, published 2
at 1:10
  expect nice.risk 0..2, published 0
at 1:20
  expect nice.risk 2, published 2
at 1:30
  expect nice.risk 0..2, published 0
at 1:40
  expect nice.risk 1..2, published 1
at 1:50
  expect nice.risk 0..2, published 0
at 2:00
  expect nice.risk 1..2, published 1
at 2:10
  expect nice.risk 0..2, published 0
at 2:20
  expect nice.risk 2, published 2
at 2:30
  expect nice.risk 0..2, published 0
at 2:40
  expect nice.risk 2, published 2
at 2:50
  expect nice.risk 0..2, published 0
at 3:00
  expect nice.risk 1..2, published 1
at 3:10
  expect nice.risk 0..2, published 0
at 3:20
  expect nice.risk 2, published 2
at 3:30
  expect nice.risk 0..2, published 0
at 3:40
  expect nice.risk 1..2, published 1
at 3:50
  expect nice.risk 0..2, published 0
at 4:00
  expect nice.risk 2, published 2
at 4:10
  expect nice.risk 0..2, published 0
at 4:20
  expect nice.risk 2, published 2
at 4:30
  expect nice.risk 0..2, published 0

story Signs of table 1 at 59 months
source NICE table 1; what another table lists gives nothing here
patient age 59 mo
load
  0:00 no_response_to_social_cues 1
  0:10 no_response_to_social_cues 0
  0:20 altered_mental_state 1
  0:30 altered_mental_state 0
  0:40 appears_ill 1
  0:50 appears_ill 0
  1:00 does_not_wake 1
  1:10 does_not_wake 0
  1:20 abnormal_cry 1
  1:30 abnormal_cry 0
  1:40 decreased_activity 1
  1:50 decreased_activity 0
  2:00 parental_concern 1
  2:10 parental_concern 0
  2:20 grunting 1
  2:30 grunting 0
  2:40 apnea 1
  2:50 apnea 0
  3:00 nasal_flaring 1
  3:10 nasal_flaring 0
  3:20 new_oxygen_need 1
  3:30 new_oxygen_need 0
  3:40 reduced_urine 1
  3:50 reduced_urine 0
  4:00 skin_colour 1
  4:10 skin_colour 0
  4:20 non_blanching_rash 1
  4:30 non_blanching_rash 0
at 0:00
  expect nice.risk 2, published 2
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 0..2, published 0
at 0:40
  expect nice.risk 2, published 2
at 0:50
  expect nice.risk 0..2, published 0
at 1:00
  expect nice.risk 2, published 2
at 1:10
  expect nice.risk 0..2, published 0
at 1:20
  expect nice.risk 2, published 2
at 1:30
  expect nice.risk 0..2, published 0
at 1:40
  expect nice.risk 1..2, published 1
at 1:50
  expect nice.risk 0..2, published 0
at 2:00
  expect nice.risk 1..2, published 1
at 2:10
  expect nice.risk 0..2, published 0
at 2:20
  expect nice.risk 2, published 2
at 2:30
  expect nice.risk 0..2, published 0
at 2:40
  expect nice.risk 2, published 2
at 2:50
  expect nice.risk 0..2, published 0
at 3:00
  expect nice.risk 1..2, published 1
at 3:10
  expect nice.risk 0..2, published 0
at 3:20
  expect nice.risk 2, published 2
at 3:30
  expect nice.risk 0..2, published 0
at 3:40
  expect nice.risk 1..2, published 1
at 3:50
  expect nice.risk 0..2, published 0
at 4:00
  expect nice.risk 2, published 2
at 4:10
  expect nice.risk 0..2, published 0
at 4:20
  expect nice.risk 2, published 2
at 4:30
  expect nice.risk 0..2, published 0

story Signs of table 2 at 60 months
source NICE table 2; what another table lists gives nothing here
patient age 60 mo
load
  0:00 no_response_to_social_cues 1
  0:10 no_response_to_social_cues 0
  0:20 altered_mental_state 1
  0:30 altered_mental_state 0
  0:40 appears_ill 1
  0:50 appears_ill 0
  1:00 does_not_wake 1
  1:10 does_not_wake 0
  1:20 abnormal_cry 1
  1:30 abnormal_cry 0
  1:40 decreased_activity 1
  1:50 decreased_activity 0
  2:00 parental_concern 1
  2:10 parental_concern 0
  2:20 grunting 1
  2:30 grunting 0
  2:40 apnea 1
  2:50 apnea 0
  3:00 nasal_flaring 1
  3:10 nasal_flaring 0
  3:20 new_oxygen_need 1
  3:30 new_oxygen_need 0
  3:40 reduced_urine 1
  3:50 reduced_urine 0
  4:00 skin_colour 1
  4:10 skin_colour 0
  4:20 non_blanching_rash 1
  4:30 non_blanching_rash 0
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 2, published 2
at 0:30
  expect nice.risk 0..2, published 0
at 0:40
  expect nice.risk 2, published 2
at 0:50
  expect nice.risk 0..2, published 0
at 1:00
  expect nice.risk 2, published 2
at 1:10
  expect nice.risk 0..2, published 0
at 1:20
  expect nice.risk 0..2, published 0
at 1:30
  expect nice.risk 0..2, published 0
at 1:40
  expect nice.risk 1..2, published 1
at 1:50
  expect nice.risk 0..2, published 0
at 2:00
  expect nice.risk 1..2, published 1
at 2:10
  expect nice.risk 0..2, published 0
at 2:20
  expect nice.risk 0..2, published 0
at 2:30
  expect nice.risk 0..2, published 0
at 2:40
  expect nice.risk 0..2, published 0
at 2:50
  expect nice.risk 0..2, published 0
at 3:00
  expect nice.risk 0..2, published 0
at 3:10
  expect nice.risk 0..2, published 0
at 3:20
  expect nice.risk 2, published 2
at 3:30
  expect nice.risk 0..2, published 0
at 3:40
  expect nice.risk 1..2, published 1
at 3:50
  expect nice.risk 0..2, published 0
at 4:00
  expect nice.risk 2, published 2
at 4:10
  expect nice.risk 0..2, published 0
at 4:20
  expect nice.risk 2, published 2
at 4:30
  expect nice.risk 0..2, published 0

story Signs of table 2 at 143 months
source NICE table 2; what another table lists gives nothing here
patient age 143 mo
load
  0:00 no_response_to_social_cues 1
  0:10 no_response_to_social_cues 0
  0:20 altered_mental_state 1
  0:30 altered_mental_state 0
  0:40 appears_ill 1
  0:50 appears_ill 0
  1:00 does_not_wake 1
  1:10 does_not_wake 0
  1:20 abnormal_cry 1
  1:30 abnormal_cry 0
  1:40 decreased_activity 1
  1:50 decreased_activity 0
  2:00 parental_concern 1
  2:10 parental_concern 0
  2:20 grunting 1
  2:30 grunting 0
  2:40 apnea 1
  2:50 apnea 0
  3:00 nasal_flaring 1
  3:10 nasal_flaring 0
  3:20 new_oxygen_need 1
  3:30 new_oxygen_need 0
  3:40 reduced_urine 1
  3:50 reduced_urine 0
  4:00 skin_colour 1
  4:10 skin_colour 0
  4:20 non_blanching_rash 1
  4:30 non_blanching_rash 0
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 2, published 2
at 0:30
  expect nice.risk 0..2, published 0
at 0:40
  expect nice.risk 2, published 2
at 0:50
  expect nice.risk 0..2, published 0
at 1:00
  expect nice.risk 2, published 2
at 1:10
  expect nice.risk 0..2, published 0
at 1:20
  expect nice.risk 0..2, published 0
at 1:30
  expect nice.risk 0..2, published 0
at 1:40
  expect nice.risk 1..2, published 1
at 1:50
  expect nice.risk 0..2, published 0
at 2:00
  expect nice.risk 1..2, published 1
at 2:10
  expect nice.risk 0..2, published 0
at 2:20
  expect nice.risk 0..2, published 0
at 2:30
  expect nice.risk 0..2, published 0
at 2:40
  expect nice.risk 0..2, published 0
at 2:50
  expect nice.risk 0..2, published 0
at 3:00
  expect nice.risk 0..2, published 0
at 3:10
  expect nice.risk 0..2, published 0
at 3:20
  expect nice.risk 2, published 2
at 3:30
  expect nice.risk 0..2, published 0
at 3:40
  expect nice.risk 1..2, published 1
at 3:50
  expect nice.risk 0..2, published 0
at 4:00
  expect nice.risk 2, published 2
at 4:10
  expect nice.risk 0..2, published 0
at 4:20
  expect nice.risk 2, published 2
at 4:30
  expect nice.risk 0..2, published 0

story Signs of table 3 at 144 months
source NICE table 3; what another table lists gives nothing here
patient age 144 mo
load
  0:00 no_response_to_social_cues 1
  0:10 no_response_to_social_cues 0
  0:20 altered_mental_state 1
  0:30 altered_mental_state 0
  0:40 appears_ill 1
  0:50 appears_ill 0
  1:00 does_not_wake 1
  1:10 does_not_wake 0
  1:20 abnormal_cry 1
  1:30 abnormal_cry 0
  1:40 decreased_activity 1
  1:50 decreased_activity 0
  2:00 parental_concern 1
  2:10 parental_concern 0
  2:20 grunting 1
  2:30 grunting 0
  2:40 apnea 1
  2:50 apnea 0
  3:00 nasal_flaring 1
  3:10 nasal_flaring 0
  3:20 new_oxygen_need 1
  3:30 new_oxygen_need 0
  3:40 reduced_urine 1
  3:50 reduced_urine 0
  4:00 skin_colour 1
  4:10 skin_colour 0
  4:20 non_blanching_rash 1
  4:30 non_blanching_rash 0
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 2, published 2
at 0:30
  expect nice.risk 0..2, published 0
at 0:40
  expect nice.risk 0..2, published 0
at 0:50
  expect nice.risk 0..2, published 0
at 1:00
  expect nice.risk 0..2, published 0
at 1:10
  expect nice.risk 0..2, published 0
at 1:20
  expect nice.risk 0..2, published 0
at 1:30
  expect nice.risk 0..2, published 0
at 1:40
  expect nice.risk 0..2, published 0
at 1:50
  expect nice.risk 0..2, published 0
at 2:00
  expect nice.risk 1..2, published 1
at 2:10
  expect nice.risk 0..2, published 0
at 2:20
  expect nice.risk 0..2, published 0
at 2:30
  expect nice.risk 0..2, published 0
at 2:40
  expect nice.risk 0..2, published 0
at 2:50
  expect nice.risk 0..2, published 0
at 3:00
  expect nice.risk 0..2, published 0
at 3:10
  expect nice.risk 0..2, published 0
at 3:20
  expect nice.risk 0..2, published 0
at 3:30
  expect nice.risk 0..2, published 0
at 3:40
  expect nice.risk 0..2, published 0
at 3:50
  expect nice.risk 0..2, published 0
at 4:00
  expect nice.risk 2, published 2
at 4:10
  expect nice.risk 0..2, published 0
at 4:20
  expect nice.risk 2, published 2
at 4:30
  expect nice.risk 0..2, published 0

story Signs of table 3 at 191 months
source NICE table 3; what another table lists gives nothing here
patient age 191 mo
load
  0:00 no_response_to_social_cues 1
  0:10 no_response_to_social_cues 0
  0:20 altered_mental_state 1
  0:30 altered_mental_state 0
  0:40 appears_ill 1
  0:50 appears_ill 0
  1:00 does_not_wake 1
  1:10 does_not_wake 0
  1:20 abnormal_cry 1
  1:30 abnormal_cry 0
  1:40 decreased_activity 1
  1:50 decreased_activity 0
  2:00 parental_concern 1
  2:10 parental_concern 0
  2:20 grunting 1
  2:30 grunting 0
  2:40 apnea 1
  2:50 apnea 0
  3:00 nasal_flaring 1
  3:10 nasal_flaring 0
  3:20 new_oxygen_need 1
  3:30 new_oxygen_need 0
  3:40 reduced_urine 1
  3:50 reduced_urine 0
  4:00 skin_colour 1
  4:10 skin_colour 0
  4:20 non_blanching_rash 1
  4:30 non_blanching_rash 0
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 0..2, published 0
at 0:20
  expect nice.risk 2, published 2
at 0:30
  expect nice.risk 0..2, published 0
at 0:40
  expect nice.risk 0..2, published 0
at 0:50
  expect nice.risk 0..2, published 0
at 1:00
  expect nice.risk 0..2, published 0
at 1:10
  expect nice.risk 0..2, published 0
at 1:20
  expect nice.risk 0..2, published 0
at 1:30
  expect nice.risk 0..2, published 0
at 1:40
  expect nice.risk 0..2, published 0
at 1:50
  expect nice.risk 0..2, published 0
at 2:00
  expect nice.risk 1..2, published 1
at 2:10
  expect nice.risk 0..2, published 0
at 2:20
  expect nice.risk 0..2, published 0
at 2:30
  expect nice.risk 0..2, published 0
at 2:40
  expect nice.risk 0..2, published 0
at 2:50
  expect nice.risk 0..2, published 0
at 3:00
  expect nice.risk 0..2, published 0
at 3:10
  expect nice.risk 0..2, published 0
at 3:20
  expect nice.risk 0..2, published 0
at 3:30
  expect nice.risk 0..2, published 0
at 3:40
  expect nice.risk 0..2, published 0
at 3:50
  expect nice.risk 0..2, published 0
at 4:00
  expect nice.risk 2, published 2
at 4:10
  expect nice.risk 0..2, published 0
at 4:20
  expect nice.risk 2, published 2
at 4:30
  expect nice.risk 0..2, published 0

story Saturation at 0 months
source NICE: under 90 high, under 92 moderate (corrected 2017; older copies print 91)
patient age 0 mo
load
  0:00 spo2 92 %
  0:10 spo2 91 %
  0:20 spo2 90 %
  0:30 spo2 89 %
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 2, published 2

story Capillary refill at 0 months
source NICE: 3 seconds or more is moderate
patient age 0 mo
load
  0:00 capillary_refill 2.9 s
  0:10 capillary_refill 3 s
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1

story Urine by catheter at 0 months
source NICE: under 1 mL/kg/h is moderate
patient age 0 mo
load
  0:00 urine_rate_6h 1 mL/kg/h
  0:10 urine_rate_6h 0.99 mL/kg/h
  0:20 urine_rate_6h 0.1 mL/kg/h
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1
at 0:20
  expect nice.risk 1..2, published 1

story Systolic pressure does not count at 0 months
source NICE tables 1 and 2 have none
patient age 0 mo
load
  0:00 sbp 60 mm[Hg]
at 0:00
  expect nice.risk 0..2, published 0

story Saturation at 59 months
source NICE: under 90 high, under 92 moderate (corrected 2017; older copies print 91)
patient age 59 mo
load
  0:00 spo2 92 %
  0:10 spo2 91 %
  0:20 spo2 90 %
  0:30 spo2 89 %
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 2, published 2

story Capillary refill at 59 months
source NICE: 3 seconds or more is moderate
patient age 59 mo
load
  0:00 capillary_refill 2.9 s
  0:10 capillary_refill 3 s
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1

story Urine by catheter at 59 months
source NICE: under 1 mL/kg/h is moderate
patient age 59 mo
load
  0:00 urine_rate_6h 1 mL/kg/h
  0:10 urine_rate_6h 0.99 mL/kg/h
  0:20 urine_rate_6h 0.1 mL/kg/h
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1
at 0:20
  expect nice.risk 1..2, published 1

story Systolic pressure does not count at 59 months
source NICE tables 1 and 2 have none
patient age 59 mo
load
  0:00 sbp 60 mm[Hg]
at 0:00
  expect nice.risk 0..2, published 0

story Saturation at 60 months
source NICE: under 90 high, under 92 moderate (corrected 2017; older copies print 91)
patient age 60 mo
load
  0:00 spo2 92 %
  0:10 spo2 91 %
  0:20 spo2 90 %
  0:30 spo2 89 %
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 2, published 2

story Capillary refill at 60 months
source NICE: 3 seconds or more is moderate
patient age 60 mo
load
  0:00 capillary_refill 2.9 s
  0:10 capillary_refill 3 s
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1

story Urine by catheter at 60 months
source NICE: under 1 mL/kg/h is moderate
patient age 60 mo
load
  0:00 urine_rate_6h 1 mL/kg/h
  0:10 urine_rate_6h 0.99 mL/kg/h
  0:20 urine_rate_6h 0.1 mL/kg/h
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1
at 0:20
  expect nice.risk 1..2, published 1

story Systolic pressure does not count at 60 months
source NICE tables 1 and 2 have none
patient age 60 mo
load
  0:00 sbp 60 mm[Hg]
at 0:00
  expect nice.risk 0..2, published 0

story Saturation at 143 months
source NICE: under 90 high, under 92 moderate (corrected 2017; older copies print 91)
patient age 143 mo
load
  0:00 spo2 92 %
  0:10 spo2 91 %
  0:20 spo2 90 %
  0:30 spo2 89 %
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 2, published 2

story Capillary refill at 143 months
source NICE: 3 seconds or more is moderate
patient age 143 mo
load
  0:00 capillary_refill 2.9 s
  0:10 capillary_refill 3 s
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1

story Urine by catheter at 143 months
source NICE: under 1 mL/kg/h is moderate
patient age 143 mo
load
  0:00 urine_rate_6h 1 mL/kg/h
  0:10 urine_rate_6h 0.99 mL/kg/h
  0:20 urine_rate_6h 0.1 mL/kg/h
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1
at 0:20
  expect nice.risk 1..2, published 1

story Systolic pressure does not count at 143 months
source NICE tables 1 and 2 have none
patient age 143 mo
load
  0:00 sbp 60 mm[Hg]
at 0:00
  expect nice.risk 0..2, published 0

story Saturation and refill do not count at 144 months
source NICE table 3 has neither
patient age 144 mo
load
  0:00 spo2 85 %
  0:10 capillary_refill 5 s
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 0..2, published 0

story Systolic pressure at 144 months
source NICE: 90 or less high (BMJ 2017 correction), 91 to 100 moderate
patient age 144 mo
load
  0:00 sbp 101 mm[Hg]
  0:10 sbp 100 mm[Hg]
  0:20 sbp 91 mm[Hg]
  0:30 sbp 90 mm[Hg]
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 2, published 2

story Urine by catheter at 144 months
source NICE: under 0.5 high, 0.5 to 1 mL/kg/h moderate
patient age 144 mo
load
  0:00 urine_rate_6h 1.01 mL/kg/h
  0:10 urine_rate_6h 1 mL/kg/h
  0:20 urine_rate_6h 0.5 mL/kg/h
  0:30 urine_rate_6h 0.49 mL/kg/h
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 2, published 2

story New need for oxygen at 144 months
source NICE: more than 40 % of inspired oxygen is high
patient age 144 mo
load
  0:00 fio2 0.4 1
  0:00 new_oxygen_need 1
  0:10 fio2 0.41 1
  0:20 new_oxygen_need 0
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 2, published 2
at 0:20
  expect nice.risk 0..2, published 0

story Saturation and refill do not count at 191 months
source NICE table 3 has neither
patient age 191 mo
load
  0:00 spo2 85 %
  0:10 capillary_refill 5 s
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 0..2, published 0

story Systolic pressure at 191 months
source NICE: 90 or less high (BMJ 2017 correction), 91 to 100 moderate
patient age 191 mo
load
  0:00 sbp 101 mm[Hg]
  0:10 sbp 100 mm[Hg]
  0:20 sbp 91 mm[Hg]
  0:30 sbp 90 mm[Hg]
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 2, published 2

story Urine by catheter at 191 months
source NICE: under 0.5 high, 0.5 to 1 mL/kg/h moderate
patient age 191 mo
load
  0:00 urine_rate_6h 1.01 mL/kg/h
  0:10 urine_rate_6h 1 mL/kg/h
  0:20 urine_rate_6h 0.5 mL/kg/h
  0:30 urine_rate_6h 0.49 mL/kg/h
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1
at 0:20
  expect nice.risk 1..2, published 1
at 0:30
  expect nice.risk 2, published 2

story New need for oxygen at 191 months
source NICE: more than 40 % of inspired oxygen is high
patient age 191 mo
load
  0:00 fio2 0.4 1
  0:00 new_oxygen_need 1
  0:10 fio2 0.41 1
  0:20 new_oxygen_need 0
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 2, published 2
at 0:20
  expect nice.risk 0..2, published 0

story More than 40 % oxygen that is not new counts in no table at 143 months
source NICE table 2
patient age 143 mo
load
  0:00 fio2 0.6 1
  0:00 new_oxygen_need 0
at 0:00
  expect nice.risk 0..2, published 0

story At the fifth birthday table 1 has ended
source NICE: under 5
patient age 60 mo
load
  0:00 no_response_to_social_cues 1
  0:00 abnormal_cry 1
  0:00 grunting 1
  0:00 apnea 1
  0:00 nasal_flaring 1
at 0:00
  expect nice.risk 0..2, published 0

story At the fifth birthday table 2 has begun
source NICE: 5 to 11
patient age 60 mo
load
  0:00 altered_mental_state 1
at 0:00
  expect nice.risk 2, published 2

story At the twelfth birthday table 2 has ended
source NICE: 5 to 11
patient age 144 mo
load
  0:00 appears_ill 1
  0:00 does_not_wake 1
  0:00 decreased_activity 1
  0:00 reduced_urine 1
  0:00 new_oxygen_need 1
  0:00 fio2 0.3 1
  0:00 spo2 85 %
  0:00 capillary_refill 5 s
at 0:00
  expect nice.risk 0..2, published 0

story At the twelfth birthday urine of 1 mL/kg/h is moderate
source NICE table 3: 0.5 to 1
patient age 144 mo
load
  0:00 urine_rate_6h 1 mL/kg/h
at 0:00
  expect nice.risk 1..2, published 1

story At the twelfth birthday a systolic pressure of 90 is high
source NICE table 3
patient age 144 mo
load
  0:00 sbp 90 mm[Hg]
at 0:00
  expect nice.risk 2, published 2

story At three months 38 is no criterion
source NICE: under 3 months
patient age 3 mo
load
  0:00 temperature 38 Cel
at 0:00
  expect nice.risk 0..2, published 0

story At seven months 39 is none
source NICE: 3 to 6 months, decision nice-3-to-6
patient age 7 mo
load
  0:00 temperature 39 Cel
at 0:00
  expect nice.risk 0..2, published 0

story At the fifth birthday under 36 is moderate
source NICE: from 5 years moderate (BMJ 2017)
patient age 60 mo
load
  0:00 temperature 35.9 Cel
at 0:00
  expect nice.risk 1..2, published 1

story Much oxygen of which the inspired fraction is not known
source NICE table 3: more than 40 %
patient age 150 mo
load
  0:00 new_oxygen_need 1
at 0:00
  expect nice.risk 0..2, published 0

story Temperature at 0 months
source NICE: under 3 months 38.0 or more is high, under 36 high
patient age 0 mo
load
  0:00 temperature 36 Cel
  0:10 temperature 35.9 Cel
  0:20 temperature 37.9 Cel
  0:30 temperature 38 Cel
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 2, published 2
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 2, published 2

story Temperature at 2 months
source NICE: under 3 months 38.0 or more is high, under 36 high
patient age 2 mo
load
  0:00 temperature 36 Cel
  0:10 temperature 35.9 Cel
  0:20 temperature 37.9 Cel
  0:30 temperature 38 Cel
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 2, published 2
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 2, published 2

story Temperature at 3 months
source NICE: 3 to 6 months 39.0 or more is moderate (BMJ 2017), under 36 high
patient age 3 mo
load
  0:00 temperature 36 Cel
  0:10 temperature 35.9 Cel
  0:20 temperature 38.9 Cel
  0:30 temperature 39 Cel
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 2, published 2
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 1..2, published 1

story Temperature at 6 months
source NICE: 3 to 6 months 39.0 or more is moderate (BMJ 2017), under 36 high
patient age 6 mo
load
  0:00 temperature 36 Cel
  0:10 temperature 35.9 Cel
  0:20 temperature 38.9 Cel
  0:30 temperature 39 Cel
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 2, published 2
at 0:20
  expect nice.risk 0..2, published 0
at 0:30
  expect nice.risk 1..2, published 1

story Temperature at 7 months
source NICE: under 36 high; no upper limit
patient age 7 mo
load
  0:00 temperature 36 Cel
  0:10 temperature 35.9 Cel
  0:20 temperature 40.5 Cel
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 2, published 2
at 0:20
  expect nice.risk 0..2, published 0

story Temperature at 59 months
source NICE: under 36 high; no upper limit
patient age 59 mo
load
  0:00 temperature 36 Cel
  0:10 temperature 35.9 Cel
  0:20 temperature 40.5 Cel
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 2, published 2
at 0:20
  expect nice.risk 0..2, published 0

story Temperature at 60 months
source NICE: from 5 years under 36 is moderate (BMJ 2017); no upper limit
patient age 60 mo
load
  0:00 temperature 36 Cel
  0:10 temperature 35.9 Cel
  0:20 temperature 40.5 Cel
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1
at 0:20
  expect nice.risk 0..2, published 0

story Temperature at 191 months
source NICE: from 5 years under 36 is moderate (BMJ 2017); no upper limit
patient age 191 mo
load
  0:00 temperature 36 Cel
  0:10 temperature 35.9 Cel
  0:20 temperature 40.5 Cel
at 0:00
  expect nice.risk 0..2, published 0
at 0:10
  expect nice.risk 1..2, published 1
at 0:20
  expect nice.risk 0..2, published 0
