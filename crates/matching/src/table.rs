/// A symmetric table: one value for every two of the people `0..n`, and one for each with themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairTable<T> {
    people: usize,
    /// Row after row of the lower triangle: (0,0), (1,0), (1,1), (2,0) …
    cells: Vec<T>,
}

impl<T: Copy> PairTable<T> {
    /// A table for `people` people with the same value everywhere.
    #[must_use]
    pub fn filled(people: usize, value: T) -> Self {
        Self { people, cells: vec![value; people * (people + 1) / 2] }
    }

    /// The value of two people, in whichever order they are named.
    ///
    /// # Panics
    ///
    /// If one of them is not in the table.
    #[must_use]
    pub fn get(&self, a: usize, b: usize) -> T {
        self.cells[self.cell(a, b)]
    }

    /// Sets the value of two people, in both orders.
    ///
    /// # Panics
    ///
    /// If one of them is not in the table.
    pub fn set(&mut self, a: usize, b: usize, value: T) {
        let cell = self.cell(a, b);
        self.cells[cell] = value;
    }

    /// How many people the table is for.
    #[must_use]
    pub fn people(&self) -> usize {
        self.people
    }

    fn cell(&self, a: usize, b: usize) -> usize {
        let (low, high) = if a < b { (a, b) } else { (b, a) };
        assert!(high < self.people, "person {high} is not in the table");
        high * (high + 1) / 2 + low
    }
}
