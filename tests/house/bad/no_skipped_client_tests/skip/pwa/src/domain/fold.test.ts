it.skip("folds one event", () => {});
