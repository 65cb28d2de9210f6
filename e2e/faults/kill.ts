import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
	buildAndDescribe,
	clear,
	compareOutputs,
	createContent,
	createProject,
	createRandom,
	describeOutput,
	isComplete,
	type Kind,
	type Output,
	startBuild,
	waitForEnd,
	writeVersion,
} from "./support";

const { FAULTS_SEED = String(Date.now() % 2 ** 31), FAULTS_KILLS = "20" } = process.env;
const KILLS = Number(FAULTS_KILLS);

before(() => createProject(true));

for (const kind of ["server", "export"] as const) {
	test(`a build (${kind}) that is killed at any moment leaves nothing that the next one takes for whole`, async (t) => {
		const random = createRandom(Number(FAULTS_SEED));
		console.log(`${kind}: seed ${FAULTS_SEED}`);
		await createContent();
		const expected: Partial<Record<"a" | "b", Output>> = {};
		const duration = { cold: 0, warm: 0 };
		for (const version of ["a", "b"] as const) {
			await writeVersion(version);
			await clear();
			const startedAt = performance.now();
			expected[version] = await buildAndDescribe(kind);
			duration.cold = performance.now() - startedAt;
		}
		await writeVersion("a");
		const warmStart = performance.now();
		await buildAndDescribe(kind);
		duration.warm = performance.now() - warmStart;
		for (let index = 1; index <= KILLS / 2; index += 1) {
			const version = index % 2 === 0 ? "a" : "b";
			const isCold = index % 5 === 0;
			await t.test(`${index}: ${isCold ? "without" : "with"} a cache`, async () => {
				await writeVersion(version);
				if (isCold) await clear();
				const moment = Math.round(random() * (isCold ? duration.cold : duration.warm));
				await killBuild(kind, moment);
				if (kind === "server" && isComplete()) {
					const left = await describeOutput(kind);
					const differences = Object.values(expected).map((one) => compareOutputs(left, one));
					assert.ok(
						differences.some(({ length }) => length === 0),
						`a half build has a server: ${differences}`,
					);
				}
				const output = await buildAndDescribe(kind);
				assert.deepEqual(compareOutputs(output, expected[version] ?? {}), []);
			});
		}
	});
}

/** Starts a build and kills all of its processes after some milliseconds. */
async function killBuild(kind: Kind, moment: number): Promise<void> {
	const running = startBuild(kind);
	const ended = waitForEnd(running);
	const killed = await Promise.race([
		ended.then(() => false),
		new Promise<boolean>((resolve) => setTimeout(() => resolve(true), moment)),
	]);
	if (killed) await running.stop();
	const last = running.output().trim().split("\n").at(-1) ?? "";
	console.log(`  ${killed ? `killed after ${moment} ms` : "ended before it was killed"}: ${last.slice(0, 100)}`);
}
