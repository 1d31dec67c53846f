package event

// Handled keeps when the laboratory had the sample of a result and when it was
// analysed, zero where that is not known. At and To have to be set. A time
// before the sample was drawn cannot be: it is left out, and the remark says so.
func (e *Event) Handled(received, analysed Time) (remark string) {
	e.Received, e.Analysed = received, analysed
	if e.At == 0 {
		return ""
	}
	if e.Analysed != 0 && e.Analysed < e.At {
		e.Analysed, remark = 0, "said to have been analysed before it was drawn: that time is not used; check the clocks"
	}
	if e.Received != 0 && e.Received < e.At {
		e.Received = 0
		if remark == "" {
			remark = "said to have been received before it was drawn: that time is not used; check the clocks"
		}
	}
	return remark
}
