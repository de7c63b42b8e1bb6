//! Components: properties and components within, in the file's order. Knows nothing of what they mean.

pub use super::property::{Parameter, Property};
use std::borrow::Cow;

/// A component. Equal to another that holds the same, wherever each stood.
#[derive(Debug, Clone)]
pub struct Component {
    name: Cow<'static, str>,
    properties: Vec<Property>,
    components: Vec<Component>,
    line: u32,
}

impl Component {
    /// An empty one.
    pub fn new(name: &str) -> Self {
        Self::at(name, 0)
    }

    /// An empty one that begins on a line of a file.
    pub(super) fn at(name: &str, line: u32) -> Self {
        let name = super::line::component_name(name);
        // most events of the world have between ten and twenty
        Self {
            name,
            properties: Vec::with_capacity(if line > 0 { 20 } else { 4 }),
            components: Vec::new(),
            line,
        }
    }

    /// The same with one more property.
    #[must_use]
    pub fn with(mut self, property: Property) -> Self {
        self.properties.push(property);
        self
    }

    /// The same with one more component within.
    #[must_use]
    pub fn with_component(mut self, component: Self) -> Self {
        self.components.push(component);
        self
    }

    /// Adds a property at the end.
    pub fn push(&mut self, property: Property) {
        self.properties.push(property);
    }

    /// Adds a component within.
    pub fn push_component(&mut self, component: Self) {
        self.components.push(component);
    }

    /// Puts a property in the place of the first of its name, drops the others of that name; adds it when there is none.
    pub fn set(&mut self, property: Property) {
        let Some(at) = self.properties.iter().position(|other| other.name() == property.name()) else {
            return self.properties.push(property);
        };
        let name = property.name().to_owned();
        let mut index = 0;
        self.properties.retain(|other| {
            index += 1;
            index - 1 <= at || other.name() != name
        });
        self.properties[at] = property;
    }

    /// Drops the properties of a name.
    pub fn remove(&mut self, name: &str) {
        self.properties.retain(|property| property.name() != name);
    }

    /// Drops the properties that are not to be kept, and all components within.
    pub fn keep(&mut self, is_kept: impl FnMut(&Property) -> bool) {
        self.properties.retain(is_kept);
        self.properties.shrink_to_fit();
        self.components = Vec::new();
    }

    /// Its name, in capitals: `VEVENT`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// All its properties.
    pub fn properties(&self) -> &[Property] {
        &self.properties
    }

    /// The first property of a name, in capitals.
    pub fn first(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|property| property.name() == name)
    }

    /// All properties of a name, in capitals.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &Property> {
        self.properties.iter().filter(move |property| property.name() == name)
    }

    /// The components within.
    pub fn components(&self) -> &[Self] {
        &self.components
    }

    /// The line of the file on which it begins, from 1; 0 when it was made here.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// Its properties and the components within.
    pub fn into_parts(self) -> (Vec<Property>, Vec<Self>) {
        (self.properties, self.components)
    }

    /// Gives back the room that nothing took, when it is kept beside many others.
    pub fn shrink(&mut self) {
        self.properties.shrink_to_fit();
        self.components.shrink_to_fit();
        self.components.iter_mut().for_each(Self::shrink);
    }

    /// Its last property, to be replaced.
    pub(super) fn last_mut(&mut self) -> Option<&mut Property> {
        self.properties.last_mut()
    }
}

impl PartialEq for Component {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.properties == other.properties && self.components == other.components
    }
}

impl Eq for Component {}
