package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"net/netip"
	"os"
	"strings"
	"time"

	"stormglass/fhir"
	"stormglass/hl7"
	"stormglass/sim"
	"stormglass/station"
	"stormglass/web"
)

// serveFlags are the flags that serve and demo share.
type serveFlags struct {
	data, http, mllp string
	verbose          bool
}

func (f *serveFlags) register(fs *flag.FlagSet, dataUsage string) {
	fs.StringVar(&f.data, "data", "", dataUsage)
	fs.StringVar(&f.http, "http", "127.0.0.1:8080", "`addr`ess of the screens and of FHIR")
	fs.StringVar(&f.mllp, "mllp", "127.0.0.1:2575", "`addr`ess of the HL7 listener")
	fs.BoolVar(&f.verbose, "verbose", false, "log connections and faults in detail (never patient data)")
}

func (f *serveFlags) logger(io *streams) *slog.Logger {
	level := slog.LevelWarn
	if f.verbose {
		level = slog.LevelDebug
	}
	return slog.New(slog.NewTextHandler(io.err, &slog.HandlerOptions{Level: level}))
}

func serveCommand() command {
	return command{
		name: "serve", usage: "serve --data DIR [flags]",
		summary: "run the ward server: HL7 over MLLP and FHIR in, screens out",
		long: `Listens on loopback only. Any other address needs TLS and a token file for the screens, and
mutual TLS with an allow-list for HL7. The data folder is made with mode 0700 and locked.
An acknowledgement (HL7 AA, HTTP 201) means durably stored; it does not mean assessed.`,
		examples: []string{
			"stormglass serve --data /var/lib/stormglass",
			"stormglass serve --data ./ward --codes codes.txt --tz Europe/Athens",
			"stormglass serve --data ./ward --http 10.0.0.5:8443 --host ward.example --tls-cert c.pem --tls-key k.pem --tokens tokens.txt",
		},
		run: runServe,
	}
}

type exposureFlags struct {
	tokens, hosts             string
	cert, key                 string
	mllpCert, mllpKey, mllpCA string
	mllpAllow                 string
	codes, zone               string
	alerts                    string
}

func runServe(ctx context.Context, io *streams, fs *flag.FlagSet, args []string) error {
	var f serveFlags
	var x exposureFlags
	var site siteFlags
	site.register(fs)
	f.register(fs, "`dir`ectory of the event log; made if absent (required)")
	fs.StringVar(&x.tokens, "tokens", "", "`file` of user:token lines; asked of every reader")
	fs.StringVar(&x.hosts, "host", "", "further `names` by which the server is called, comma-separated")
	fs.StringVar(&x.cert, "tls-cert", "", "certificate `file` of the screens")
	fs.StringVar(&x.key, "tls-key", "", "key `file` of the screens")
	fs.StringVar(&x.mllpCert, "mllp-cert", "", "certificate `file` of the HL7 listener")
	fs.StringVar(&x.mllpKey, "mllp-key", "", "key `file` of the HL7 listener")
	fs.StringVar(&x.mllpCA, "mllp-client-ca", "", "`file` of authorities whose client certificates may send HL7")
	fs.StringVar(&x.mllpAllow, "mllp-allow", "", "`prefixes` that may send HL7, comma-separated (default loopback)")
	fs.StringVar(&x.codes, "codes", "", "site map `file`: local codes, feeds and what they vouch for, zones, namespaces; see docs/formats.md")
	fs.StringVar(&x.zone, "tz", "UTC", "time `zone` of times sent without offset")
	fs.StringVar(&x.alerts, "alerts", "silent", "`mode`: silent (decided and counted, none shown) or interrupt")
	rest, err := parseMixed(fs, args)
	if err != nil {
		return err
	}
	if len(rest) > 0 {
		return usagef("unexpected argument %q", rest[0])
	}
	if x.alerts != "silent" && x.alerts != "interrupt" {
		return usagef("--alerts %q: want silent or interrupt", x.alerts)
	}
	if f.data == "" {
		return usagef("--data DIR is required: the folder that holds the event log")
	}
	cfg := station.Config{Data: f.data, HTTP: f.http, MLLP: f.mllp, Logger: f.logger(io), Interrupt: x.alerts == "interrupt"}
	if err := x.apply(&cfg); err != nil {
		return err
	}
	if cfg.Immune, err = site.config(); err != nil {
		return err
	}
	cfg.Rules = cfg.Immune.Rules
	fitRuntime()
	st, err := station.Open(ctx, cfg)
	if err != nil {
		return openError(err)
	}
	fmt.Fprintf(io.err, "screens %s   HL7 mllp://%s   data %s   (Ctrl-C stops)\n", st.URL(), st.MLLPAddr(), f.data)
	return st.Run(ctx)
}

func openError(err error) error {
	if errors.Is(err, station.ErrExposed) {
		return usagef("%v", err)
	}
	return failf("%v", err)
}

// apply reads the files that the flags name.
func (x *exposureFlags) apply(cfg *station.Config) error {
	if x.hosts != "" {
		cfg.Access.Hosts = strings.Split(x.hosts, ",")
	}
	if x.tokens != "" {
		file, err := os.Open(x.tokens)
		if err != nil {
			return failf("--tokens: %v", err)
		}
		defer file.Close()
		if cfg.Access.Tokens, err = web.ReadTokens(file); err != nil {
			return failf("--tokens: %s: %v", x.tokens, err)
		}
	}
	for _, p := range strings.Split(x.mllpAllow, ",") {
		if p = strings.TrimSpace(p); p == "" {
			continue
		}
		prefix, err := parsePrefix(p)
		if err != nil {
			return usagef("--mllp-allow %q is no address; write 10.0.0.5 or 10.0.0.0/24", p)
		}
		cfg.Peers = append(cfg.Peers, prefix)
	}
	var err error
	if cfg.HTTPTLS, err = serverTLS(x.cert, x.key, ""); err != nil {
		return tlsError("--tls-cert, --tls-key", err)
	}
	if cfg.MLLPTLS, err = serverTLS(x.mllpCert, x.mllpKey, x.mllpCA); err != nil {
		return tlsError("--mllp-cert, --mllp-key, --mllp-client-ca", err)
	}
	zone, err := zoneFlag(x.zone)
	if err != nil {
		return err
	}
	return siteMap(cfg, x.codes, zone)
}

func parsePrefix(s string) (netip.Prefix, error) {
	if ip, err := netip.ParseAddr(s); err == nil {
		return netip.PrefixFrom(ip, ip.BitLen()), nil
	}
	return netip.ParsePrefix(s)
}

var errHalfTLS = errors.New("a certificate and its key are both needed")

// tlsError says which flags led to a fault: of the command line, or of a file.
func tlsError(flags string, err error) error {
	if errors.Is(err, errHalfTLS) {
		return usagef("%s: %v", flags, err)
	}
	return failf("%s: %v", flags, err)
}

// serverTLS builds a TLS configuration; without files it is nil. With a client
// authority, clients must show a certificate of it.
func serverTLS(cert, key, clientCA string) (*tls.Config, error) {
	switch {
	case cert == "" && key == "" && clientCA == "":
		return nil, nil
	case cert == "" || key == "": // never plain where protection was asked for
		return nil, errHalfTLS
	}
	pair, err := tls.LoadX509KeyPair(cert, key)
	if err != nil {
		return nil, err
	}
	cfg := &tls.Config{Certificates: []tls.Certificate{pair}, MinVersion: tls.VersionTLS12}
	if clientCA == "" {
		return cfg, nil
	}
	pem, err := os.ReadFile(clientCA)
	if err != nil {
		return nil, err
	}
	cfg.ClientCAs = x509.NewCertPool()
	if !cfg.ClientCAs.AppendCertsFromPEM(pem) {
		return nil, fmt.Errorf("%s holds no certificate", clientCA)
	}
	cfg.ClientAuth = tls.RequireAndVerifyClientCert
	return cfg, nil
}

// siteMap reads the code map of a site for HL7 and FHIR alike.
func siteMap(cfg *station.Config, path string, zone *time.Location) error {
	m := new(hl7.Map)
	if path != "" {
		var err error
		if m, err = readCodes(path); err != nil {
			return err
		}
	}
	m.Zone = zone
	useMap(cfg, m, zone)
	return nil
}

// useMap hands one site map to both interfaces.
func useMap(cfg *station.Config, m *hl7.Map, zone *time.Location) {
	cfg.Map = m
	cfg.FHIR.Zone = zone
	cfg.FHIR.Systems = m.Namespaces()
	cfg.FHIR.Feeds = m.Feeds
	cfg.FHIR.Codes = func(sender, system, code string) (fhir.Local, bool) {
		l, ok := m.Lookup(sender, system, code)
		return fhir.Local{LOINC: l.LOINC, Analyte: l.Analyte, Unit: l.Unit, Specimen: l.Specimen, Assay: l.Assay}, ok
	}
}

// simulatedMaps is the site map of the simulated unit.
func simulatedMaps(cfg *station.Config) error {
	m, err := hl7.ReadMap(strings.NewReader(sim.Codes()), "the simulated unit's code map")
	if err != nil {
		return err
	}
	m.Zone = time.UTC
	useMap(cfg, m, time.UTC)
	return nil
}
