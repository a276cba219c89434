describe.only("fold", () => {});
