# The program's Possible Sepsis Score: ventilation and oxygen each by itself.

story Ventilated, and charted without other support
source possible-oxygen: any ventilation gives 2 points
patient age 36 mo
load
  0:00 invasive_ventilation 1
  0:00 respiratory_support 0
  0:00 o2_flow 0 L/min
  0:00 spo2 99 %
  0:00 respiratory_rate 24 /min
at 0:30
  expect possible_sepsis.respiratory 2

story Half a litre of oxygen, and charted without support
source possible-oxygen: any oxygen gives 2 points
patient age 36 mo
load
  0:00 invasive_ventilation 0
  0:00 respiratory_support 0
  0:00 o2_flow 0.5 L/min
  0:00 spo2 99 %
  0:00 respiratory_rate 24 /min
at 0:30
  expect possible_sepsis.respiratory 2
