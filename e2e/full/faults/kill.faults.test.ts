import assert from "node:assert/strict";
import { before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import {
	buildVersions,
	clear,
	compareOutputs,
	createContent,
	createProject,
	createRandom,
	describeOutput,
	expectBuild,
	isComplete,
	KINDS,
	type Kind,
	startBuild,
	versionAt,
	waitForEnd,
	writeVersion,
} from "./support";

const { FAULTS_SEED = String(Date.now() % 2 ** 31), FAULTS_KILLS = "20" } = process.env;
const KILLS = Number(FAULTS_KILLS);

before(() => createProject(true));

for (const kind of KINDS) {
	test(`a build (${kind}) that is killed at any moment leaves nothing that the next one takes for whole`, async (t) => {
		const random = createRandom(Number(FAULTS_SEED));
		console.log(`${kind}: seed ${FAULTS_SEED}`);
		const coldStart = performance.now();
		const expected = await buildVersions(kind);
		const duration = { cold: (performance.now() - coldStart) / 2, warm: 0 };
		await writeVersion("a");
		const warmStart = performance.now();
		await expectBuild(kind, expected.a);
		duration.warm = performance.now() - warmStart;
		for (let index = 1; index <= KILLS / 2; index += 1) {
			const version = versionAt(index);
			const isCold = index % 5 === 0;
			await t.test(`${index}: ${isCold ? "without" : "with"} a cache`, async () => {
				await writeVersion(version);
				if (isCold) await clear();
				const moment = Math.round(random() * (isCold ? duration.cold : duration.warm));
				await killBuild(kind, moment);
				if (isComplete(kind)) {
					const left = await describeOutput(kind);
					const differences = Object.values(expected).map((one) => compareOutputs(left, one));
					assert.ok(
						differences.some(({ length }) => length === 0),
						`half of a build is left: ${differences}`,
					);
				}
				await expectBuild(kind, expected[version]);
			});
		}
	});
}

test("an export that is asked to end does so with all of its processes", async (t) => {
	const random = createRandom(Number(FAULTS_SEED));
	await createContent();
	for (let index = 1; index <= 3; index += 1) {
		const moment = Math.round(1000 + random() * 3000);
		await t.test(`after ${moment} ms`, async () => {
			const running = startBuild("export");
			await setTimeout(moment);
			running.child.kill("SIGTERM");
			// On a slow machine the signal may come before the export listens to it, and ends it by itself.
			assert.ok(["SIGTERM", 143].includes((await waitForEnd(running)).code ?? 0));
			const { pid = 0 } = running.child;
			const isRunning = () => {
				try {
					return process.kill(-pid, 0);
				} catch {
					return false;
				}
			};
			for (const end = performance.now() + 10_000; isRunning(); await setTimeout(50)) {
				assert.ok(performance.now() < end, "a process goes on");
			}
		});
	}
});

/** Starts a build and kills all of its processes after some milliseconds. */
async function killBuild(kind: Kind, moment: number): Promise<void> {
	const running = startBuild(kind);
	const ended = waitForEnd(running);
	const killed = await Promise.race([ended.then(() => false), setTimeout(moment, true)]);
	if (killed) await running.stop();
	const last = running.output().trim().split("\n").at(-1) ?? "";
	console.log(`  ${killed ? `killed after ${moment} ms` : "ended before it was killed"}: ${last.slice(0, 100)}`);
}
