package hl7

// Batch is a file or transmission cut into messages. Every message has its own
// key and is acknowledged, stored or quarantined by itself.
type Batch struct {
	// Messages are parts of the bytes given to Split, in order.
	Messages [][]byte
	// Wrapped: an FHS or BHS segment was there.
	Wrapped bool
	// Declared is the message count of BTS-1 (summed over batches), -1 if none
	// was sent. A count that differs from len(Messages) means that something
	// was lost on the way.
	Declared int
}

// Split cuts raw into messages at every MSH that begins a line, with or
// without FHS, BHS, BTS and FTS around them. A single message comes back as it
// is. The error is an *Error: nothing in raw begins a message.
func Split(raw []byte) (Batch, error) {
	b := Batch{Declared: -1}
	body, skipped := trimStart(raw)
	if len(body) == 0 {
		return b, &Error{Kind: ErrEmpty}
	}
	if len(body) < 4 || !isHeader(body[:3]) {
		return b, &Error{Kind: ErrNoHeader, Offset: skipped, Detail: "a message begins with MSH, a batch with FHS or BHS"}
	}
	open := -1 // start of the message being read
	emit := func(end int) {
		if open >= 0 {
			b.Messages = append(b.Messages, raw[open:end])
		}
		open = -1
	}
	sep := body[3]
	for i := skipped; i < len(raw); {
		switch lineName(raw, i) {
		case "MSH":
			emit(i)
			open = i
		case "FHS", "BHS":
			emit(i)
			b.Wrapped = true
		case "BTS":
			emit(i)
			b.Wrapped = true
			if n, ok := batchCount(raw[i:], sep); ok {
				b.Declared = max(b.Declared, 0) + n
			}
		case "FTS":
			emit(i)
			b.Wrapped = true
		}
		i = lineAfter(raw, i)
	}
	emit(len(raw))
	if len(b.Messages) == 0 {
		return b, &Error{Kind: ErrBatch, Offset: skipped, Detail: "no MSH between the batch segments"}
	}
	if !b.Wrapped && len(b.Messages) == 1 {
		b.Messages[0] = raw // with whatever stood before it
	}
	return b, nil
}

// lineName is the name of a header or trailer segment at i, else empty.
func lineName(raw []byte, i int) string {
	if i+4 > len(raw) || isAlnum(raw[i+3]) || raw[i+3] <= ' ' && raw[i+3] != '\r' && raw[i+3] != '\n' {
		if i+3 == len(raw) {
			return trailerName(string(raw[i:]))
		}
		return ""
	}
	switch n := string(raw[i : i+3]); n {
	case "MSH", "FHS", "BHS":
		if raw[i+3] > ' ' {
			return n
		}
		return ""
	default:
		return trailerName(n)
	}
}

func trailerName(n string) string {
	switch n {
	case "BTS", "FTS":
		return n
	}
	return ""
}

// lineAfter returns the start of the next line, past blank ones and any byte
// order mark that a concatenation left there.
func lineAfter(raw []byte, i int) int {
	for i < len(raw) && raw[i] != '\r' && raw[i] != '\n' {
		i++
	}
	for i < len(raw) && (raw[i] == '\r' || raw[i] == '\n') {
		i++
	}
	if i+3 <= len(raw) && raw[i] == 0xEF && raw[i+1] == 0xBB && raw[i+2] == 0xBF {
		i += 3
	}
	return i
}

// batchCount reads BTS-1.
func batchCount(line []byte, sep byte) (n int, ok bool) {
	if len(line) < 5 || line[3] != sep {
		return 0, false
	}
	for _, c := range line[4:] {
		if c < '0' || c > '9' || n > 1<<20 {
			break
		}
		n, ok = n*10+int(c-'0'), true
	}
	return n, ok
}
