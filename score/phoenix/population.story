# Whom Phoenix speaks of: under 18 years, not the birth hospitalisation, not under
# 37 weeks of postmenstrual age at the encounter (amendments E).

story The last month before 18 years is in, 216 months are out
source D5
patient age 215 mo
at 0:05
  expect phoenix in, 0..13

story Eighteen years are out
source D5: 216 months and above are out, nothing is scored
patient age 216 mo
at 0:05
  expect phoenix out
  expect phoenix.sepsis out, without "not met"
  expect phoenix8 out
  expect pelod2 out
  expect sofa in

story An adult is out of the children's rules
patient age 45 a
load
  0:00 lactate 12 mmol/L
  0:00 assert infection yes
at 0:05
  expect phoenix out, why "45 years"
  expect phoenix.septic_shock out
  expect psofa out
  expect mods.onset out
  expect precise.trips_a out
  expect precise.grace2 out

story An ex-32-weeker at ten weeks is in: 42 weeks after conception
source project requirement
patient born 2025-11-01, gestation 32 wk
load
  0:00 lactate 12 mmol/L
at 0:05
  expect phoenix in

story Ten weeks old, gestation not said: open
source project requirement: unknown gestation leaves the population open in the first 16 weeks
patient born 2025-11-01
load
  0:00 lactate 12 mmol/L
  0:00 assert infection yes
at 0:05
  expect phoenix open, why "gestational age unknown"
  expect phoenix.sepsis met, open

story Seventeen weeks old, gestation not said: in
source project requirement
patient born 2025-09-13
at 0:05
  expect phoenix in

story Sixteen weeks to the day are in, a day less is open
source project requirement: the first 16 weeks of life
patient born 2025-09-20
at 0:05
  expect phoenix in

story A day under sixteen weeks
patient born 2025-09-21
at 0:05
  expect phoenix open

story A nine-year-old born at 30 weeks is in
source amendments E: postmenstrual age at the encounter, not gestation at birth
patient age 108 mo, gestation 30 wk
at 0:05
  expect phoenix in

story Two weeks old, born at 34 weeks: out
source amendments E: 36 weeks
patient born 2025-12-27, gestation 34 wk
load
  0:00 lactate 12 mmol/L
  0:00 assert infection yes
at 0:05
  expect phoenix out, why "postmenstrual age under 37 weeks"
  expect phoenix.sepsis out

story Three weeks old, born at 34 weeks: 37 weeks are in
patient born 2025-12-20, gestation 34 wk
at 0:05
  expect phoenix in

story The encounter counts: 36 weeks at admission stay out at 38
source amendments E: at encounter start
patient born 2025-12-20, gestation 34 wk
load
  -72:00 stay admitted not-birth
at 0:05
  expect phoenix out

story The birth hospitalisation is out, whatever the gestation
source amendments E
patient born 2026-01-07, gestation 40 wk
load
  -48:00 stay admitted birth
  0:00 lactate 12 mmol/L
at 0:05
  expect phoenix out, why "birth hospitalisation"
  expect phoenix.septic_shock out

story A clinician's word makes it the birth hospitalisation
patient born 2026-01-07, gestation 40 wk
load
  -48:00 stay admitted
  -47:00 assert birth
at 0:05
  expect phoenix out

story A newborn at home who comes back is in
patient born 2025-12-29, gestation 40 wk
load
  0:00 stay admitted not-birth
at 0:05
  expect phoenix in

story A clinician says that this is not the birth hospitalisation
patient born 2026-01-09, gestation 40 wk
load
  0:00 stay admitted
  0:00 assert birth no
at 0:05
  expect phoenix in

story Age is not corrected for prematurity
source scores.md 1: age in months, not corrected
patient age 12 mo, gestation 26 wk
load
  0:00 feed medication
  0:00 lactate 1 mmol/L
  0:00 mean_arterial_pressure 43 mm[Hg]
at 0:05
  # 12 months: < 44 is a point; corrected to 9 months it would be none
  expect phoenix.cardiovascular 1

story Admitted on the day after birth, and nobody says whether from home: open
source amendments E: the original birth hospitalisation is excluded; what is not said is not known
patient born 2026-01-08, gestation 40 wk
load
  -20:00 stay admitted
at 0:05
  expect phoenix open, why "birth hospitalisation is not said"

story Admitted at three weeks, nothing said: in
patient born 2025-12-20, gestation 40 wk
load
  -20:00 stay admitted
at 0:05
  expect phoenix in

story An age given as a number counts with the gestation: two weeks after 26 are out
source amendments E: postmenstrual age at the encounter
patient age 14 d, gestation 26 wk
load
  0:00 lactate 12 mmol/L
at 0:05
  expect phoenix out, why "postmenstrual age under 37 weeks"
  expect pelod2 out
  expect nsofa in

story Two months after 32 weeks are in without a birth date
source amendments E
patient age 2 mo, gestation 32 wk
at 0:05
  expect phoenix in

story One month, perhaps completed, after 32 weeks is open: 36 to 41 weeks
source amendments E
patient age 1 mo, gestation 32 wk
at 0:05
  expect phoenix open, why "may be under 37 weeks"
