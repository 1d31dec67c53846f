# The clock of the first hours: Surviving Sepsis Campaign, children 2020
# (therapy.md §3.1): 1 h from recognising shock, 3 h from suspecting sepsis
# without shock; NICE beside it (10 mL/kg, October 2022).

story A clinician suspects septic shock: one hour
source SSC children 2020: shock, bundle within 1 h of recognition
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 feed laboratory
  0:00 feed orders
  1:00 assert shock
at 0:30
  # live feeds of orders and doses show nothing: infection is not suspected
  expect bundle.antimicrobial state not_asked
at 1:30
  expect bundle.antimicrobial state due, says "due until 2026-01-10 02:00Z", undetermined
  expect bundle.blood_culture state due
  expect bundle.lactate state due
  expect bundle.fluid state due
  expect bundle.vasoactive state not_known
  expect bundle.antimicrobial note "No immune result delays cultures, antibiotics or source control."
at 1:59
  expect bundle.antimicrobial state due
at 2:00
  expect bundle.antimicrobial state late, not met, says "late since 2026-01-10 02:00Z"
  expect bundle.lactate state late
  expect bundle.blood_culture state late
  expect bundle.fluid state late

story Suspected sepsis without shock: three hours
source SSC children 2020: without shock within 3 h
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 assert sepsis
at 2:59
  expect bundle.antimicrobial state due, says "due until 2026-01-10 03:00Z"
  expect bundle.fluid state not_asked, says "septic shock only"
  expect bundle.vasoactive state not_asked
at 3:00
  expect bundle.antimicrobial state late

story Shock that develops later shortens the time
source SSC children 2020: 3 h, or 1 h if shock develops
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 assert sepsis
  1:00 assert shock
at 1:30
  expect bundle.antimicrobial state due, says "due until 2026-01-10 02:00Z"

story Shock that develops late does not lengthen it
source SSC children 2020
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 assert sepsis
  2:30 assert shock
at 2:45
  expect bundle.antimicrobial state due, says "due until 2026-01-10 03:00Z"

story Nothing recorded and nobody vouches: not known, never late
source project requirement: missing is never no
patient age 36 mo, weight 14 kg
load
  0:00 assert shock
at 0:30
  expect bundle.antimicrobial state due
at 2:00
  expect bundle.antimicrobial state not_known, undetermined
  expect bundle.lactate state not_known

story Done, on time and late
source SSC children 2020
patient age 36 mo, weight 14 kg
load
  0:00 assert shock
  0:20 lactate 4 mmol/L
give
  0:50 ceftriaxone given IV treatment
  1:30 epinephrine start 0.05 ug/kg/min
at 2:00
  expect bundle.antimicrobial state done, met, since 0:50, says "ceftriaxone"
  expect bundle.lactate state done, says "4 mmol/L"
  expect bundle.vasoactive state done, says "30 min after the target"

story Prophylaxis and ointment are no treatment
source project requirement
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 assert shock
give
  0:10 cefazolin given IV prophylaxis
at 0:30
  expect bundle.antimicrobial state due
at 1:10
  expect bundle.antimicrobial state late

story An antimicrobial of the morning counts
source project policy bundle-clock
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  6:00 assert shock
give
  1:00 ceftriaxone given IV treatment
at 6:10
  expect bundle.antimicrobial state done, says "before recognition"

story A culture after the antimicrobial is done, and said to be after it
source SSC children 2020: before antimicrobials if no substantial delay
patient age 36 mo, weight 14 kg
load
  0:00 assert shock
  0:40 order blood culture
give
  0:20 ceftriaxone given IV treatment
at 0:30
  expect bundle.blood_culture state due
at 0:50
  expect bundle.blood_culture state due, says "ordered at 2026-01-10 00:40Z, drawing not recorded"

story Fluid with its arithmetic, both sources side by side
source SSC children 2020: 10-20 mL/kg, 40-60 in the first hour; NICE October 2022: 10 mL/kg
patient age 36 mo, weight 14 kg
load
  0:00 assert shock
at 0:30
  expect bundle.fluid state due, because dosing_weight

story The clock begins by rule when the last result becomes known
source project policy: a result is recognised when it comes
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 assert infection yes
  0:00 platelets 250 10*3/uL
  1:00 lactate 12 mmol/L recorded 1:40
  1:00 gcs 15
at 2:00 known 2:00
  expect phoenix.septic_shock met
  expect bundle.antimicrobial state due, says "due until 2026-01-10 02:40Z"

story Hypotension with infection suspected is shock
source project policy; PALS: under 76 at 3 years
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 assert infection yes
  0:10 sbp 75 mm[Hg]
at 0:20
  expect bundle.antimicrobial state due, says "due until 2026-01-10 01:10Z"

story Hypotension without suspicion of infection begins nothing
source project policy
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 assert infection no
  0:10 sbp 75 mm[Hg]
at 0:20
  expect bundle.antimicrobial state not_asked, not met

story A clinician ends the suspicion
source project policy
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 assert shock
  0:30 assert sepsis no
at 0:20
  expect bundle.antimicrobial state due
at 0:40
  expect bundle.antimicrobial state not_asked
at 5:00
  expect bundle.antimicrobial state not_asked

story A clinician says that there is no shock: the longer time stands
source project policy
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 assert infection yes
  0:10 sbp 75 mm[Hg]
  0:30 assert shock no
at 0:40
  expect bundle.antimicrobial says "due until 2026-01-10 03:10Z"
  expect bundle.fluid state not_asked

story An adult gets the adults' time of antimicrobials and nothing of children
source SSC adults 2021: 1 h in shock
patient age 45 a, weight 80 kg
load
  0:00 feed medication
  0:00 assert shock
at 0:30
  expect bundle.antimicrobial state due, says "due until 2026-01-10 01:00Z", note "65 mmHg"
  expect bundle.fluid out, without "mL/kg"
  expect bundle.lactate out
at 1:00
  expect bundle.antimicrobial state late

story A child gets nothing of the adults'
source clinical rule 2
patient age 36 mo, weight 14 kg
load
  0:00 assert shock
at 0:30
  expect bundle.fluid without "30 mL/kg", without "65"
  expect bundle.antimicrobial without "65"

story Born at 34 weeks three weeks ago: the campaign does not speak of it
source SSC children 2020: from 37 weeks
patient born 2025-12-27, gestation 34 wk
load
  0:00 assert shock
at 0:30
  expect bundle.antimicrobial out

story Fluid in the first hour, and a vasoactive drug while shock stands after it
source SSC children 2020
patient age 36 mo, weight 14 kg
load
  -2:00 feed medication
  0:00 assert shock
  0:00 sbp 70 mm[Hg]
  0:50 sbp 72 mm[Hg]
give
  0:20 ringer_lactate given 70 mL IV
  0:30 ringer_lactate given 10 mL/kg IV
at 0:10
  expect bundle.fluid state due
  expect bundle.vasoactive state not_asked, says "after a bolus"
at 0:25
  expect bundle.fluid state due, says "5 mL/kg in the first hour"
  expect bundle.vasoactive state not_asked
at 0:40
  expect bundle.fluid state done, since 0:30, says "15 mL/kg in the first hour"
  expect bundle.vasoactive state due, says "shock stands after a bolus"
at 1:00
  expect bundle.vasoactive state late
at 5:00
  expect bundle.fluid state done, since 0:30, says "15 mL/kg in the first hour"

story Sixty millilitres in the first hour are the top of what is published
source SSC children 2020: 40 to 60 mL/kg in the first hour
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 assert shock
give
  0:10 ringer_lactate given 20 mL/kg IV
  0:20 ringer_lactate given 20 mL/kg IV
  0:30 ringer_lactate given 20 mL/kg IV
at 0:25
  expect bundle.fluid without "top of the published range"
at 0:40
  expect bundle.fluid state done, says "at least 60 mL/kg in the first hour, the top of the published range"

story A culture ordered and points of the circulation begin the clock before any antimicrobial
source project policy bundle-clock
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:00 lactate 1 mmol/L
  0:20 order blood culture
  0:40 lactate 12 mmol/L
at 0:30
  expect bundle.antimicrobial state not_known
at 0:45
  expect phoenix.septic_shock undetermined
  expect bundle.antimicrobial state due, says "due until 2026-01-10 01:40Z"

story Fever alone is not looking for infection
source project policy bundle-clock
patient age 36 mo, weight 14 kg
load
  0:00 feed medication
  0:10 temperature 39.5 Cel
  0:40 lactate 12 mmol/L
at 0:45
  expect bundle.antimicrobial state not_known
