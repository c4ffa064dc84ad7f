//! The order of questions and of options: the ones a list names come first, the rest follow.

use serde_json::Value;

/// All of them in the order in which they come.
pub fn full(natural: &[String], listed: &Value) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let listed = listed.as_array().into_iter().flatten();
    let listed = listed.filter_map(Value::as_str).map(str::to_owned);
    for id in listed.chain(natural.iter().cloned()) {
        if natural.contains(&id) && !all.contains(&id) {
            all.push(id);
        }
    }
    all
}

/// The shortest list that gives this order, so that whatever is new in a later version of the
/// quiz comes where that wants it; none where the order is the natural one.
pub fn shortest(natural: &[String], wanted: &[String]) -> Option<Value> {
    let list = (0..=wanted.len()).find_map(|many| {
        let list = Value::from(wanted.iter().take(many).cloned().collect::<Vec<_>>());
        (full(natural, &list) == wanted).then_some(list)
    })?;
    (list != Value::from(Vec::<String>::new())).then_some(list)
}

/// Moves one towards the start (below 0) or the end.
pub fn moved(all: &[String], id: &str, by: isize) -> Vec<String> {
    let mut all = all.to_vec();
    let Some(from) = all.iter().position(|it| it == id) else {
        return all;
    };
    let to = from.saturating_add_signed(by);
    if to < all.len() {
        let it = all.remove(from);
        all.insert(to, it);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn ids(text: &str) -> Vec<String> {
        text.chars().map(String::from).collect()
    }

    #[test]
    fn listed_ones_come_first_and_unknown_ones_never() {
        assert_eq!(
            full(&ids("abcd"), &json!(["c", "x", "a", "c"])),
            ids("cabd")
        );
        assert_eq!(full(&ids("ab"), &json!(5)), ids("ab"));
    }

    #[test]
    fn the_list_is_as_short_as_it_can_be() {
        let natural = ids("abcde");
        assert_eq!(shortest(&natural, &natural), None);
        assert_eq!(shortest(&natural, &ids("acbde")), Some(json!(["a", "c"])));
        assert_eq!(shortest(&natural, &ids("eabcd")), Some(json!(["e"])));
        assert_eq!(
            shortest(&natural, &ids("abced")),
            Some(json!(["a", "b", "c", "e"]))
        );
    }

    #[test]
    fn every_order_of_five_comes_back_from_its_list() {
        fn orders(of: &[String]) -> Vec<Vec<String>> {
            if of.is_empty() {
                return vec![vec![]];
            }
            let first = of.iter().enumerate().flat_map(|(at, it)| {
                let mut rest = of.to_vec();
                rest.remove(at);
                orders(&rest)
                    .into_iter()
                    .map(|rest| [vec![it.clone()], rest].concat())
                    .collect::<Vec<_>>()
            });
            first.collect()
        }
        let natural = ids("abcde");
        let all = orders(&natural);
        assert_eq!(all.len(), 120);
        for wanted in all {
            let list = shortest(&natural, &wanted).unwrap_or_default();
            assert_eq!(full(&natural, &list), wanted);
        }
    }

    #[test]
    fn moving_stops_at_both_ends() {
        assert_eq!(moved(&ids("abc"), "b", -1), ids("bac"));
        assert_eq!(moved(&ids("abc"), "b", 1), ids("acb"));
        assert_eq!(moved(&ids("abc"), "a", -1), ids("abc"));
        assert_eq!(moved(&ids("abc"), "c", 1), ids("abc"));
        assert_eq!(moved(&ids("abc"), "x", 1), ids("abc"));
    }
}
