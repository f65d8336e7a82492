use std::f64::consts::{FRAC_PI_2, TAU};

use super::{Anchor, NAMED, RingLabel, STRAIGHT, label};
use crate::person::Person;
use crate::pictures::tenth;

pub(super) const WIDTH: f64 = 1000.0;
/// The width of a letter, in letter sizes.
const LETTER: f64 = 0.5;
/// How far lines keep from the middle of the ring: 0 is through it, 1 straight.
const TAUT: f64 = 0.25;

/// Where everything stands.
pub(super) struct Circle {
    places: f64,
    radius: f64,
    pub height: f64,
    pub dot: f64,
    pub text: f64,
}

impl Circle {
    pub fn of(people: &[&Person]) -> Self {
        let places = people.len().max(1) as f64;
        let longest =
            people.iter().map(|person| label(person, people).chars().count()).max().unwrap_or(0) as f64;
        if people.len() <= STRAIGHT {
            let radius = (474.0 - 38.0 * LETTER * longest).clamp(280.0, 330.0);
            return Self { places, radius, height: 2.0 * radius + 120.0, dot: 15.0, text: 38.0 };
        }
        let (text, radius) = if people.len() <= NAMED {
            let text = (0.85 * TAU * 320.0 / places).min(34.0);
            (text, 470.0 - LETTER * text * longest)
        } else {
            (32.0, 300.0)
        };
        Self {
            places,
            radius,
            height: if people.len() <= NAMED { WIDTH } else { 2.0 * radius + 120.0 },
            dot: tenth((0.35 * TAU * radius / places).min(12.0)),
            text: tenth(text),
        }
    }

    /// Clockwise from the top.
    fn angle(&self, place: f64) -> f64 {
        TAU * place / self.places - FRAC_PI_2
    }

    pub fn at(&self, place: f64, outward: f64) -> [f64; 2] {
        let (sin, cos) = self.angle(place).sin_cos();
        let distance = self.radius + outward;
        [tenth(WIDTH / 2.0 + distance * cos), tenth(self.height / 2.0 + distance * sin)]
    }

    pub fn bend(&self, from: [f64; 2], to: [f64; 2]) -> [f64; 2] {
        let between =
            |middle: f64, one: f64, other: f64| tenth(middle + TAUT * ((one + other) / 2.0 - middle));
        [between(WIDTH / 2.0, from[0], to[0]), between(self.height / 2.0, from[1], to[1])]
    }

    pub fn straight(&self, place: f64, text: String, in_pair: bool) -> RingLabel {
        let (sin, cos) = self.angle(place).sin_cos();
        let [x, y] = self.at(place, self.dot + 11.0 + 12.0 * sin.abs());
        let anchor = match cos {
            _ if cos.abs() < 0.1 => Anchor::Middle,
            _ if cos > 0.0 => Anchor::Start,
            _ => Anchor::End,
        };
        RingLabel { text, x, y, anchor, turn: 0.0, in_pair }
    }

    pub fn turned(&self, place: f64, text: String, in_pair: bool) -> RingLabel {
        let [x, y] = self.at(place, self.dot + 9.0);
        let degrees = self.angle(place).to_degrees();
        // Nothing stands on its head: on the left half words end at the ring.
        let (anchor, turn) =
            if degrees > 90.0 { (Anchor::End, degrees - 180.0) } else { (Anchor::Start, degrees) };
        RingLabel { text, x, y, anchor, turn: tenth(turn), in_pair }
    }
}
