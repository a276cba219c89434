import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  define: { __BUILD__: "1", __FILES__: "[]", __LOOK__: "true", __PORTRAIT__: '"5f017ec92dd8fcba"' },
  // the vectors that both languages run lie beside the service's tests
  server: { fs: { allow: [".."] } },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    css: { modules: { classNameStrategy: "non-scoped" } },
    restoreMocks: true,
  },
});
