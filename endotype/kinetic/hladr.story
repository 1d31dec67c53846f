# HLA-DR over the first days of intensive care (evidence immune.md 5). Day 0 is
# the first 24 h after admission: day 5 is 120:00 to 144:00, day 7 ends at 192:00.

story Below 8000 per monocyte on day 5 to 7; the first value does not count
source immune.md 5: < 8000 AB/C at d5-7, first value not predictive
patient age 60 a
load
  0:00 stay admitted inpatient
  2:00 hla_dr 3000 {molecules}/{cell}
  119:00 hla_dr 4000 {molecules}/{cell}
  120:00 hla_dr 8000 {molecules}/{cell}
  191:59 hla_dr 7999 {molecules}/{cell}
  192:00 hla_dr 12000 {molecules}/{cell}
at 3:00
  expect kinetic.hla_dr_low_day_5_7 undetermined, missing hla_dr
at 119:30
  expect kinetic.hla_dr_low_day_5_7 undetermined
at 121:00
  expect kinetic.hla_dr_low_day_5_7 not met
at 193:00
  expect kinetic.hla_dr_low_day_5_7 met, because hla_dr
at 263:59
  expect kinetic.hla_dr_low_day_5_7 met
at 264:00
  expect kinetic.hla_dr_low_day_5_7 undetermined

story Fluorescence and percentages are other analytes
source clinical rule 4
patient age 60 a
load
  0:00 stay admitted inpatient
  130:00 hla_dr_mfi 3000
  130:00 hla_dr_percent 40 %
at 131:00
  expect kinetic.hla_dr_low_day_5_7 undetermined, missing hla_dr

story After interferon gamma HLA-DR says what the drug did
source immune.md 5, rule design; policy-kinetic-drugs
patient age 60 a
load
  0:00 stay admitted inpatient
  125:00 hla_dr 7000 {molecules}/{cell}
  150:00 hla_dr 15000 {molecules}/{cell}
give
  130:00 interferon_gamma given 100 ug SC
at 151:00
  expect kinetic.hla_dr_low_day_5_7 met

story Given from the start, no value of its own course is left
source immune.md 5, rule design; policy-kinetic-drugs
patient age 60 a
load
  0:00 stay admitted inpatient
  125:00 hla_dr 7000 {molecules}/{cell}
give
  100:00 interferon_gamma given 100 ug SC
at 126:00
  expect kinetic.hla_dr_low_day_5_7 undetermined, missing hla_dr

story Falling from day 1-3 to day 5-10
source immune.md 5: negative slope d1-3 to d5-10
patient age 60 a
load
  0:00 stay admitted inpatient
  30:00 hla_dr 9000 {molecules}/{cell}
  130:00 hla_dr 8999 {molecules}/{cell}
  180:00 hla_dr 9000 {molecules}/{cell}
at 131:00
  expect kinetic.hla_dr_falling met
at 181:00
  expect kinetic.hla_dr_falling not met

story Share of positive monocytes: more than 4.8 points by day 3, more than 9 by day 7
source immune.md 5: delta d3-d0 > 4.8 and d7-d0 > 9
patient age 60 a
load
  0:00 stay admitted inpatient
  1:00 hla_dr_percent 30 %
  73:00 hla_dr_percent 34.8 %
  80:00 hla_dr_percent 34.9 %
  170:00 hla_dr_percent 39 %
  180:00 hla_dr_percent 39.1 %
at 74:00
  expect kinetic.hla_dr_rise_day_3 not met
  expect kinetic.hla_dr_rise_day_7 undetermined
at 81:00
  expect kinetic.hla_dr_rise_day_3 met
at 171:00
  expect kinetic.hla_dr_rise_day_7 not met
at 181:00
  expect kinetic.hla_dr_rise_day_7 met

story Without a value of day 0 there is no rise
source clinical rule 3
patient age 60 a
load
  0:00 stay admitted inpatient
  25:00 hla_dr_percent 30 %
  73:00 hla_dr_percent 60 %
at 74:00
  expect kinetic.hla_dr_rise_day_3 undetermined, missing hla_dr_percent
