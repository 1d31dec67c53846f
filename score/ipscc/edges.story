# IPSCC 2005: the exact birthdays, missing inputs, several signs at once, look-back.

story wbc 18 10*3/uL at exactly 0.5 months
source IPSCC tables; completed years (D15)
patient age 0.5 mo, gestation 40 wk
load
  0:00 invasive_ventilation 0
  0:00 wbc 18 10*3/uL
at 0:00
  expect ipscc.leukocytes 0

story wbc 18 10*3/uL at exactly 1 months
source IPSCC tables; completed years (D15)
patient age 1 mo, gestation 40 wk
load
  0:00 invasive_ventilation 0
  0:00 wbc 18 10*3/uL
at 0:00
  expect ipscc.leukocytes 1

story heart_rate 95 /min at exactly 0.5 months
source IPSCC tables; completed years (D15)
patient age 0.5 mo, gestation 40 wk
load
  0:00 invasive_ventilation 0
  0:00 heart_rate 95 /min
at 0:00
  expect ipscc.heart_rate 1

story heart_rate 95 /min at exactly 1 months
source IPSCC tables; completed years (D15)
patient age 1 mo, gestation 40 wk
load
  0:00 invasive_ventilation 0
  0:00 heart_rate 95 /min
at 0:00
  expect ipscc.heart_rate 0

story respiratory_rate 37 /min at exactly 0.5 months
source IPSCC tables; completed years (D15)
patient age 0.5 mo, gestation 40 wk
load
  0:00 invasive_ventilation 0
  0:00 respiratory_rate 37 /min
at 0:00
  expect ipscc.respiratory_rate 0

story respiratory_rate 37 /min at exactly 1 months
source IPSCC tables; completed years (D15)
patient age 1 mo, gestation 40 wk
load
  0:00 invasive_ventilation 0
  0:00 respiratory_rate 37 /min
at 0:00
  expect ipscc.respiratory_rate 1

story heart_rate 80 /min at exactly 11 months
source IPSCC tables; completed years (D15)
patient age 11 mo
load
  0:00 invasive_ventilation 0
  0:00 heart_rate 80 /min
at 0:00
  expect ipscc.heart_rate 1

story heart_rate 80 /min at exactly 12 months
source IPSCC tables; completed years (D15)
patient age 12 mo
load
  0:00 invasive_ventilation 0
  0:00 heart_rate 80 /min
at 0:00
  expect ipscc.heart_rate 0

story wbc 16.5 10*3/uL at exactly 23 months
source IPSCC tables; completed years (D15)
patient age 23 mo
load
  0:00 invasive_ventilation 0
  0:00 wbc 16.5 10*3/uL
at 0:00
  expect ipscc.leukocytes 0

story wbc 16.5 10*3/uL at exactly 24 months
source IPSCC tables; completed years (D15)
patient age 24 mo
load
  0:00 invasive_ventilation 0
  0:00 wbc 16.5 10*3/uL
at 0:00
  expect ipscc.leukocytes 1

story heart_rate 160 /min at exactly 23 months
source IPSCC tables; completed years (D15)
patient age 23 mo
load
  0:00 invasive_ventilation 0
  0:00 heart_rate 160 /min
at 0:00
  expect ipscc.heart_rate 0

story heart_rate 160 /min at exactly 24 months
source IPSCC tables; completed years (D15)
patient age 24 mo
load
  0:00 invasive_ventilation 0
  0:00 heart_rate 160 /min
at 0:00
  expect ipscc.heart_rate 1

story respiratory_rate 30 /min at exactly 23 months
source IPSCC tables; completed years (D15)
patient age 23 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_rate 30 /min
at 0:00
  expect ipscc.respiratory_rate 0

story respiratory_rate 30 /min at exactly 24 months
source IPSCC tables; completed years (D15)
patient age 24 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_rate 30 /min
at 0:00
  expect ipscc.respiratory_rate 1

story wbc 14 10*3/uL at exactly 71 months
source IPSCC tables; completed years (D15)
patient age 71 mo
load
  0:00 invasive_ventilation 0
  0:00 wbc 14 10*3/uL
at 0:00
  expect ipscc.leukocytes 0

story wbc 14 10*3/uL at exactly 72 months
source IPSCC tables; completed years (D15)
patient age 72 mo
load
  0:00 invasive_ventilation 0
  0:00 wbc 14 10*3/uL
at 0:00
  expect ipscc.leukocytes 1

story heart_rate 135 /min at exactly 71 months
source IPSCC tables; completed years (D15)
patient age 71 mo
load
  0:00 invasive_ventilation 0
  0:00 heart_rate 135 /min
at 0:00
  expect ipscc.heart_rate 0

story heart_rate 135 /min at exactly 72 months
source IPSCC tables; completed years (D15)
patient age 72 mo
load
  0:00 invasive_ventilation 0
  0:00 heart_rate 135 /min
at 0:00
  expect ipscc.heart_rate 1

story respiratory_rate 20 /min at exactly 71 months
source IPSCC tables; completed years (D15)
patient age 71 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_rate 20 /min
at 0:00
  expect ipscc.respiratory_rate 0

story respiratory_rate 20 /min at exactly 72 months
source IPSCC tables; completed years (D15)
patient age 72 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_rate 20 /min
at 0:00
  expect ipscc.respiratory_rate 1

story wbc 12 10*3/uL at exactly 155 months
source IPSCC tables; completed years (D15)
patient age 155 mo
load
  0:00 invasive_ventilation 0
  0:00 wbc 12 10*3/uL
at 0:00
  expect ipscc.leukocytes 0

story wbc 12 10*3/uL at exactly 156 months
source IPSCC tables; completed years (D15)
patient age 156 mo
load
  0:00 invasive_ventilation 0
  0:00 wbc 12 10*3/uL
at 0:00
  expect ipscc.leukocytes 1

story heart_rate 120 /min at exactly 155 months
source IPSCC tables; completed years (D15)
patient age 155 mo
load
  0:00 invasive_ventilation 0
  0:00 heart_rate 120 /min
at 0:00
  expect ipscc.heart_rate 0

story heart_rate 120 /min at exactly 156 months
source IPSCC tables; completed years (D15)
patient age 156 mo
load
  0:00 invasive_ventilation 0
  0:00 heart_rate 120 /min
at 0:00
  expect ipscc.heart_rate 1

story respiratory_rate 16 /min at exactly 155 months
source IPSCC tables; completed years (D15)
patient age 155 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_rate 16 /min
at 0:00
  expect ipscc.respiratory_rate 0

story respiratory_rate 16 /min at exactly 156 months
source IPSCC tables; completed years (D15)
patient age 156 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_rate 16 /min
at 0:00
  expect ipscc.respiratory_rate 1

story The last month before 18 years
source IPSCC tables; completed years (D15)
patient age 215.9 mo
load
  0:00 temperature 39 Cel
at 0:00
  expect ipscc.temperature 1

story Nothing measured
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 feed ventilator
at 0:00
  expect ipscc published 0
  expect ipscc.temperature 0..1, published 0
  expect ipscc.leukocytes 0..1, published 0
  expect ipscc.heart_rate 0..1, published 0
  expect ipscc.respiratory_rate 0..1, published 0

story Nothing known of ventilation
source missing-data decision: missing counts as normal in the published figure
patient age 36 mo
load
  0:00 respiratory_rate 20 /min
at 0:00
  expect ipscc.respiratory_rate 0..1, published 0

story A missing heart rate in a newborn
source missing-data decision: missing counts as normal in the published figure
patient age 0.1 mo, gestation 40 wk
load
  0:00 temperature 37 Cel
at 0:00
  expect ipscc.heart_rate 0..1, published 0
  expect ipscc.leukocytes 0..1, published 0

story A missing heart rate in an adolescent
source missing-data decision: missing counts as normal in the published figure
patient age 200 mo
load
  0:00 temperature 37 Cel
at 0:00
  expect ipscc.heart_rate 0..1, published 0
  expect ipscc.leukocytes 0..1, published 0
  expect ipscc.respiratory_rate 0..1, published 0

story Fast breathing on a ventilator is one point
source IPSCC
patient age 36 mo
load
  0:00 invasive_ventilation 1
  0:00 respiratory_rate 60 /min
at 0:00
  expect ipscc.respiratory_rate 1

story A ventilator that was taken away
source IPSCC
patient age 36 mo
load
  0:00 support invasive start
  1:00 support invasive stop
  1:00 respiratory_rate 20 /min
at 0:30
  expect ipscc.respiratory_rate 1
at 1:30
  expect ipscc.respiratory_rate 0
