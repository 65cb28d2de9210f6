import config from "@/e2e/playwright.config";

/** `npm run pictures`: takes pictures of every kind of page, for people to look at. */
export default { ...config, testMatch: "pictures.spec.ts", testIgnore: [], projects: [{ name: "pictures" }] };
