# Lymphopenia that lasts (evidence immune.md 5): < 1000/uL on two days within day
# 0 to 5; < 1000/uL for seven days or more. The flat number takes no account of age.

story Two days within day 0 to 5
source immune.md 5: ALC < 1000/uL on 2 d within d0-5
patient age 60 mo
load
  0:00 stay admitted inpatient
  1:00 lymphocytes 999 /uL
  2:00 lymphocytes 900 /uL
  25:00 lymphocytes 1000 /uL
  49:00 lymphocytes 950 /uL
at 3:00
  expect kinetic.lymphopenia_early not met
at 26:00
  expect kinetic.lymphopenia_early not met
at 50:00
  expect kinetic.lymphopenia_early met
at 400:00
  expect kinetic.lymphopenia_early met

story Day 6 no longer counts
source immune.md 5: within d0-5
patient age 60 mo
load
  0:00 stay admitted inpatient
  1:00 lymphocytes 900 /uL
  25:00 lymphocytes 1200 /uL
  49:00 lymphocytes 1200 /uL
  73:00 lymphocytes 1200 /uL
  97:00 lymphocytes 1200 /uL
  143:59 lymphocytes 1200 /uL
  144:00 lymphocytes 900 /uL
at 145:00
  expect kinetic.lymphopenia_early not met

story A day without a count may have been one
source clinical rule 3
patient age 60 mo
load
  0:00 stay admitted inpatient
  1:00 lymphocytes 900 /uL
  49:00 lymphocytes 1200 /uL
at 40:00
  expect kinetic.lymphopenia_early not met
at 50:00
  expect kinetic.lymphopenia_early undetermined

story Seven days or more, every value below
source immune.md 5: ALC < 1000 for >= 7 d
patient age 60 mo
load
  0:00 stay admitted inpatient
  2:00 lymphocytes 900 /uL
  40:00 lymphocytes 800 /uL
  80:00 lymphocytes 700 /uL
  120:00 lymphocytes 700 /uL
  160:00 lymphocytes 700 /uL
  169:00 lymphocytes 700 /uL
  170:00 lymphocytes 999 /uL
  175:00 lymphocytes 1000 /uL
at 161:00
  expect kinetic.lymphopenia_7_days not met
at 169:30
  # 6.96 days from the first count; it may have been low before that
  expect kinetic.lymphopenia_7_days undetermined
at 170:30
  expect kinetic.lymphopenia_7_days met
at 176:00
  expect kinetic.lymphopenia_7_days not met

story A stale count says nothing
source clinical rule 3
patient age 60 mo
load
  0:00 stay admitted inpatient
  2:00 lymphocytes 900 /uL
at 27:00
  expect kinetic.lymphopenia_7_days undetermined, missing lymphocytes

story A newborn is out
source clinical rule 1
patient age 0 mo, gestation 40 wk
load
  0:00 stay admitted inpatient
  1:00 lymphocytes 900 /uL
at 2:00
  expect kinetic.lymphopenia_early out
