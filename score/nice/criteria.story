# NICE under 16: the criteria, the population, and what is left open.

story Nothing looked at is not low risk
source NICE 1.5.4: low risk only where no criterion is met
patient age 30 mo
load
  0:00 heart_rate 120 /min
at 0:05
  expect nice 0..2, published 0
  expect nice.high undetermined, settles respiratory_rate
  expect nice.moderate undetermined
  expect nice.transfer undetermined

story Everything looked at and nothing found is low risk
source NICE 1.5.4
patient age 30 mo
load
  0:00 heart_rate 120 /min
  0:00 respiratory_rate 30 /min
  0:00 temperature 37.5 Cel
  0:00 spo2 97 %
  0:00 capillary_refill 2 s
  0:00 urine_rate_6h 2 mL/kg/h
  0:00 no_response_to_social_cues 0
  0:00 appears_ill 0
  0:00 does_not_wake 0
  0:00 abnormal_cry 0
  0:00 decreased_activity 0
  0:00 parental_concern 0
  0:00 grunting 0
  0:00 apnea 0
  0:00 nasal_flaring 0
  0:00 new_oxygen_need 0
  0:00 reduced_urine 0
  0:00 skin_colour 0
  0:00 non_blanching_rash 0
  0:20 parental_concern 1
at 0:05
  expect nice 0, published 0
  expect nice.high not met
  expect nice.moderate not met
  expect nice.transfer not met
at 0:25
  expect nice 1
  expect nice.high not met
  expect nice.moderate met
  expect nice.transfer undetermined

story A 13-year-old with a heart rate of 130 is moderate, not high
source amendments.md D; BMJ 2017 correction
patient age 156 mo
load
  0:00 heart_rate 130 /min
  0:10 heart_rate 131 /min
at 0:05
  expect nice.moderate met
  expect nice.high undetermined
  expect nice note "nice-12-heart"
at 0:15
  expect nice.high met, says "heart rate 131 /min"

story The reasons are the signs that reach the stratum
source NICE table 3
patient age 156 mo
load
  0:00 respiratory_rate 22 /min
  0:00 heart_rate 131 /min
  0:00 non_blanching_rash 1
at 0:05
  expect nice.high met, says "met: heart rate 131 /min; non-blanching rash"
  expect nice.moderate met, says "respiratory rate 22 /min"

story Impaired immunity and one moderate criterion
source NICE NG254 1.6.1
patient age 100 mo
load
  0:00 heart_rate 105 /min
  0:10 fact chemotherapy
at 0:05
  expect nice.transfer undetermined
at 0:15
  expect nice.moderate met
  expect nice.transfer met
  expect nice.transfer note "nice-immune"

story A transplant, an immunodeficiency and neutropenia impair immunity, each by itself
source NICE NG254 1.6.1; decision nice-immune
patient age 100 mo
load
  0:00 heart_rate 105 /min
  0:10 fact transplant
  0:20 fact transplant absent
  0:30 fact primary_immunodeficiency
  0:40 fact primary_immunodeficiency absent
  0:50 fact neutropenia
at 0:15
  expect nice.transfer met
at 0:25
  expect nice.transfer undetermined
at 0:35
  expect nice.transfer met
at 0:45
  expect nice.transfer undetermined
at 0:55
  expect nice.transfer met

story A systemic steroid impairs immunity while it acts
source NICE NG254 1.6.1; decision nice-immune
patient age 100 mo
load
  0:00 heart_rate 105 /min
  0:00 fact chemotherapy absent
  0:00 fact transplant absent
  0:00 fact primary_immunodeficiency absent
  0:00 fact neutropenia absent
  0:00 systemic_steroid 0
  0:00 altered_mental_state 0
  0:10 systemic_steroid 1
  0:20 systemic_steroid 0
at 0:05
  expect nice.transfer undetermined, unsettled systemic_steroid
at 0:15
  expect nice.transfer met
at 0:25
  expect nice.transfer undetermined, unsettled systemic_steroid

story High risk needs no impaired immunity
source NICE NG254 1.6.1
patient age 100 mo
load
  0:00 non_blanching_rash 1
at 0:05
  expect nice.high met
  expect nice.transfer met

story Impaired immunity without a criterion does not send a child to hospital by itself
source NICE NG254 1.6.1
patient age 100 mo
load
  0:00 fact neutropenia
at 0:05
  expect nice.transfer undetermined

story From the sixteenth birthday the tables do not speak
source NICE: under 16
patient age 192 mo
load
  0:00 heart_rate 140 /min
at 0:05
  expect nice out
  expect nice.high out

story The last month before it they do
source NICE: under 16
patient age 191 mo
load
  0:00 heart_rate 140 /min
at 0:05
  expect nice in
  expect nice.high met

story With the age unknown a heart rate of 160 is high at any age of the tables
source every band of NICE has its limit at or below 160; under 1 year it is 160
load
  0:00 heart_rate 160 /min
at 0:05
  expect nice open
  expect nice.high met

story With the age unknown a heart rate of 120 may be normal, moderate or high
source NICE: normal at 1 year, moderate at 5 years, high at 7
load
  0:00 heart_rate 120 /min
at 0:05
  expect nice 0..2
