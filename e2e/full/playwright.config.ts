import path from "node:path";
import { defineConfig } from "playwright/test";
import { groups } from "@/e2e/full/groups";
import base, { createProjects } from "@/e2e/playwright.config";

const group = groups.find(({ name }) => name === process.env.TEST_GROUP);
if (!group) throw new Error("TEST_GROUP names no group: run the tests with `npm run test:full`.");

/** The tests of a group. Builds of whole projects take minutes, on a busy machine ten times as long. */
export default defineConfig({
	...base,
	testDir: path.resolve("e2e/full", group.name),
	globalTimeout: 2 * 60 * 60_000,
	timeout: 10 * 60_000,
	...(group.isSequential && { workers: 1 }),
	projects: createProjects(),
});
