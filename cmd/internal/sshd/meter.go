package sshd

import "github.com/prometheus/client_golang/prometheus"

// meter counts what goes on, for Prometheus. Nothing that it counts can be
// chosen by a visitor, so that the number of series is fixed.
type meter struct {
	connections prometheus.Gauge
	open        prometheus.Gauge
	sessions    *prometheus.CounterVec // by ending
	refusals    *prometheus.CounterVec // by reason
	frames      prometheus.Counter
	read        prometheus.Counter
	written     prometheus.Counter
	panics      prometheus.Counter
}

// newMeter makes the counters and registers them, if there is somewhere to.
func newMeter(r prometheus.Registerer) (*meter, error) {
	counter := func(name, help string) prometheus.Counter {
		return prometheus.NewCounter(prometheus.CounterOpts{Namespace: "askance", Name: name, Help: help})
	}
	gauge := func(name, help string) prometheus.Gauge {
		return prometheus.NewGauge(prometheus.GaugeOpts{Namespace: "askance", Name: name, Help: help})
	}
	by := func(label, name, help string) *prometheus.CounterVec {
		return prometheus.NewCounterVec(prometheus.CounterOpts{Namespace: "askance", Name: name, Help: help}, []string{label})
	}
	m := &meter{
		connections: gauge("connections", "Connections that are open."),
		open:        gauge("sessions", "Sessions that are open."),
		sessions:    by("end", "sessions_total", "Sessions that have ended, by the reason of their end."),
		refusals:    by("reason", "refusals_total", "Connections, channels and requests turned away, by reason."),
		frames:      counter("frames_total", "Frames and other writes sent to visitors."),
		read:        counter("read_bytes_total", "Bytes read from connections."),
		written:     counter("written_bytes_total", "Bytes written to connections."),
		panics:      counter("panics_total", "Failures of the program that ended a session."),
	}
	for _, e := range endings() {
		m.sessions.WithLabelValues(string(e))
	}
	for _, why := range refusals() {
		m.refusals.WithLabelValues(string(why))
	}
	if r == nil {
		return m, nil
	}
	for _, c := range []prometheus.Collector{
		m.connections, m.open, m.sessions, m.refusals, m.frames, m.read, m.written, m.panics,
	} {
		if err := r.Register(c); err != nil {
			return nil, err
		}
	}
	return m, nil
}

func (m *meter) refuse(why refusal) { m.refusals.WithLabelValues(string(why)).Inc() }
