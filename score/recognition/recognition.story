# Signs of early recognition that are no vital sign, and the passive state over
# all signs. Limits: PALS for a child of 3 to 5 years: heart rate 80 to 120,
# respiratory rate 20 to 28, systolic pressure under 70 + 2 × age (76 at 3 years).

story Alert, and each way of not being so
source lqsofa-2020: alert on AVPU
patient age 40 mo
load
  0:00 avpu A
  1:00 avpu V
at 0:30
  expect recognition.not_alert not met
at 1:30
  expect recognition.not_alert met

story A coma scale of 13 is a sign, 14 is none
source phoenix-criteria-sql, LqSOFA as coded: GCS <= 13
patient age 40 mo
load
  0:00 gcs 14
  1:00 gcs 13
at 0:30
  expect recognition.coma_scale not met
at 1:30
  expect recognition.coma_scale met, because gcs

story Capillary refill of 3 s is a sign
source phoenix-criteria-sql: >= 3 s
patient age 40 mo
load
  0:00 capillary_refill 2.9 s
  1:00 capillary_refill 3 s
at 0:30
  expect recognition.capillary_refill not met
at 1:30
  expect recognition.capillary_refill met
  expect recognition state signs, met, says "capillary refill"

story Skin and the concern of parents
source NICE: mottled or ashen, non-blanching rash; parental concern
patient age 40 mo
load
  0:00 skin_colour 1
  0:00 non_blanching_rash 0
  0:00 parental_concern 1
at 0:30
  expect recognition.skin_colour met
  expect recognition.rash not met
  expect recognition.concern met
  # mottled skin is high risk by NICE under 5 years
  expect nice.high met
  expect recognition state high, met

story Nothing measured is nothing known: neither raised nor calm
source issue: three-valued, never from missing data
patient age 40 mo
at 0:30
  expect recognition state undetermined, undetermined, says "no sign found, not looked at: systolic pressure, heart rate, respiratory rate, consciousness and skin"
  expect recognition.not_alert undetermined

story Everything looked at and well: quiet
source project policy recognition-state
patient age 40 mo
load
  0:00 heart_rate 100 /min
  0:00 respiratory_rate 24 /min
  0:00 sbp 95 mm[Hg]
  0:00 avpu A
  0:00 capillary_refill 1 s
at 0:30
  expect recognition state quiet, not met

story One vital sign not measured: not quiet
source issue: never from missing data
patient age 40 mo
load
  0:00 heart_rate 100 /min
  0:00 sbp 95 mm[Hg]
  0:00 avpu A
  0:00 capillary_refill 1 s
at 0:30
  expect recognition state undetermined, says "not looked at: respiratory rate"

story Measured and gone stale: not quiet any more
source issue: event-driven re-assessment when a value goes stale
patient age 40 mo
load
  0:00 heart_rate 100 /min
  0:00 respiratory_rate 24 /min
  0:00 sbp 95 mm[Hg]
  0:00 avpu A
  0:00 capillary_refill 1 s
at 6:00
  expect recognition state quiet
at 6:01
  expect recognition state undetermined

story A fast heart alone is a sign with its reason
source pals-2015: 3 to 5 years 80 to 120
patient age 40 mo
load
  0:00 heart_rate 125 /min
at 0:30
  expect recognition state signs, says "heart rate above the PALS range (heart rate 125 /min)"

story Hypotension is high
source pals-2015; project policy: the late sign
patient age 40 mo
load
  0:00 sbp 75 mm[Hg]
at 0:30
  expect recognition state high, says "systolic pressure under the PALS limit"

story The ventilator's rate is no sign
source footnote recognition-ventilated
patient age 40 mo
load
  0:00 heart_rate 100 /min
  0:00 respiratory_rate 45 /min
  0:00 sbp 95 mm[Hg]
  0:00 avpu A
  0:00 capillary_refill 1 s
  0:00 support invasive start
at 0:30
  expect pals.tachypnea met
  expect nice.high met
  expect recognition state quiet, says "breathing is the ventilator's and not judged"

story An adult is out
source population
patient age 45 a
load
  0:00 heart_rate 150 /min
  0:00 gcs 9
at 0:30
  expect recognition out, without "150"
  expect recognition.coma_scale out

story The NICE stratum names the signs that give it
source NICE 3 to 4 years: respiratory rate 40 and more and mottled skin are high, heart rate 130 moderate
patient age 40 mo
load
  0:00 heart_rate 135 /min
  0:00 respiratory_rate 45 /min
  0:00 skin_colour 1
at 0:30
  expect recognition state high, says "high: high risk by NICE (respiratory rate 45 /min; mottled or ashen or cyanotic skin); heart rate above the PALS range (heart rate 135 /min)", without "at least moderate"
