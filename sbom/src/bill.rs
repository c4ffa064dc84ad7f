//! The bill: the files with the crates in them, and the tools that made them.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use cyclonedx_bom::models::component::{Classification, Scope};
use cyclonedx_bom::models::dependency::{Dependencies, Dependency};
use cyclonedx_bom::models::hash::{Hash, HashAlgorithm, HashValue, Hashes};
use cyclonedx_bom::models::license::{LicenseChoice, Licenses};
use cyclonedx_bom::prelude::{
    Bom, Component, Components, Metadata, Purl, SpdxExpression, SpecVersion, Validate,
};

use crate::lock;
use crate::tree::{Crate, Tree};

/// A bill that is being written.
pub struct Bill {
    hashes: lock::Hashes,
    /// The standard library, which no lock file names.
    std: Component,
    quiz: Option<Component>,
    /// By what they are called in the bill, so that their order is always the same.
    components: BTreeMap<String, Component>,
    uses: BTreeMap<String, BTreeSet<String>>,
}

impl Bill {
    /// Nothing is on it yet.
    pub fn new(hashes: lock::Hashes, rust: &str) -> Result<Self> {
        let mut std = component("generic", "rust-std", rust)?;
        std.licenses = licence("MIT OR Apache-2.0")?;
        Ok(Self {
            hashes,
            std,
            quiz: None,
            components: BTreeMap::new(),
            uses: BTreeMap::new(),
        })
    }

    /// Puts a file down, and the crates that are inside.
    pub fn engine(&mut self, file: &str, tree: &Tree) -> Result<()> {
        let mut inside = BTreeSet::from([name(&self.std)]);
        for (found, about) in &tree.crates {
            let mut component = component("cargo", &found.name, &found.version)?;
            component.licenses = licence(&about.licence)?;
            let key = (found.name.clone(), found.version.clone());
            component.hashes = self.hashes.get(&key).map(|it| {
                let content = HashValue(it.clone());
                let alg = HashAlgorithm::SHA_256;
                Hashes(vec![Hash { alg, content }])
            });
            ensure!(
                component.hashes.is_some() || *found == tree.root,
                "Cargo.lock has no hash of {}: is it from a registry?",
                found.name
            );
            let id = name(&component);
            inside.insert(id.clone());
            let used = about.uses.iter().map(purl).collect::<Result<Vec<_>>>()?;
            self.uses.entry(id.clone()).or_default().extend(used);
            if *found == tree.root {
                component.component_type = Classification::Application;
                self.quiz = Some(component);
            } else {
                self.components.insert(id, component);
            }
        }
        let mut made = Component::new(Classification::File, file, "", Some(file.to_owned()));
        // Its name has the hash of what is in it.
        made.version = None;
        self.components.insert(file.to_owned(), made);
        self.uses.insert(file.to_owned(), inside);
        Ok(())
    }

    /// Puts a tool down, which made the files and is not in them: `cargo/trunk@0.21.14`.
    pub fn tool(&mut self, tool: &str) -> Result<()> {
        let (kind, rest) = tool.split_once('/').unwrap_or_default();
        let (name, version) = rest.rsplit_once('@').unwrap_or_default();
        let mut component = component(kind, name, version)
            .with_context(|| format!("{tool}: a tool is named as cargo/trunk@0.21.14"))?;
        component.component_type = Classification::Application;
        component.scope = Some(Scope::Excluded);
        self.components.insert(self::name(&component), component);
        Ok(())
    }

    /// The bill, if it is one by the rules of the format.
    pub fn done(mut self) -> Result<Bom> {
        self.components.insert(name(&self.std), self.std);
        let dependencies = self.uses.into_iter().map(|(user, used)| Dependency {
            dependency_ref: user,
            dependencies: used.into_iter().collect(),
        });
        let metadata = Metadata {
            component: self.quiz,
            // A time would make other bytes of the same sources.
            timestamp: None,
            ..Metadata::default()
        };
        let bom = Bom {
            serial_number: None,
            metadata: Some(metadata),
            components: Some(Components(self.components.into_values().collect())),
            dependencies: Some(Dependencies(dependencies.collect())),
            spec_version: SpecVersion::V1_5,
            ..Bom::default()
        };
        let judged = bom.validate();
        ensure!(judged.passed(), "the bill breaks its format: {judged:?}");
        Ok(bom)
    }
}

fn component(kind: &str, name: &str, version: &str) -> Result<Component> {
    let purl = Purl::new(kind, name, version)
        .with_context(|| format!("{name} {version} has no address of a package"))?;
    let id = purl.to_string();
    let mut component = Component::new(Classification::Library, name, version, Some(id));
    component.purl = Some(purl);
    Ok(component)
}

/// What a component is called in the bill.
fn name(component: &Component) -> String {
    component.bom_ref.clone().unwrap_or_default()
}

fn purl(of: &Crate) -> Result<String> {
    component("cargo", &of.name, &of.version).map(|it| name(&it))
}

/// Licences as the format wants them; older manifests have `MIT/Apache-2.0`.
fn licence(text: &str) -> Result<Option<Licenses>> {
    let read = SpdxExpression::parse_lax(text.to_owned())
        .with_context(|| format!("these are no licences: {text:?}"))?;
    Ok(Some(Licenses(vec![LicenseChoice::Expression(read)])))
}
