import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CODE_LIFETIME, MAX_TRIES, PAUSE, Pairing } from "./pairing";

function start() {
	let time = 0;
	const printed: string[] = [];
	const pairing = new Pairing({ now: () => time, print: (code) => printed.push(code) });
	pairing.showCode();
	return {
		pairing,
		printed,
		code: () => printed.at(-1) ?? "",
		wait: (milliseconds: number) => {
			time += milliseconds;
		},
	};
}

const WRONG = "2222-2222";

describe("Pairing", () => {
	test("takes a code however it is typed, and knows the device then", () => {
		for (const change of [
			(code: string) => code,
			(code: string) => code.toLowerCase(),
			(code: string) => ` ${code.replace("-", " ")} `,
		]) {
			const { pairing, code } = start();
			assert.match(code(), /^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
			const result = pairing.enter(change(code()));
			assert.ok("token" in result && result.token.length >= 43);
			assert.ok(pairing.knows(result.token));
		}
	});

	test("knows no other token, and none of another server", () => {
		const [one, other] = [start(), start()];
		const result = one.pairing.enter(one.code());
		const token = "token" in result ? result.token : "";
		for (const unknown of [undefined, "", `${token}a`, token.slice(1)]) assert.ok(!one.pairing.knows(unknown));
		assert.ok(!other.pairing.knows(token));
	});

	test("takes a code once", () => {
		const { pairing, code, printed, wait } = start();
		pairing.enter(code());
		assert.deepEqual(pairing.enter(code()), { problem: "wrong" });
		wait(60_000);
		pairing.showCode();
		assert.notEqual(printed[0], printed[1]);
		assert.ok("token" in pairing.enter(code()));
	});

	test("prints the same code again while it is valid, and a new one afterwards", () => {
		const { pairing, printed, wait } = start();
		pairing.showCode();
		assert.equal(printed.length, 1, "not at once again");
		wait(60_000);
		pairing.showCode();
		assert.equal(printed[1], printed[0]);
		wait(CODE_LIFETIME);
		assert.deepEqual(pairing.enter(printed[0] ?? ""), { problem: "wrong" });
		pairing.showCode();
		assert.notEqual(printed[2], printed[0]);
	});

	test("ends a code after too many wrong ones, prints a new one, and takes none for a while", () => {
		const { pairing, printed, code, wait } = start();
		const first = code();
		for (let n = 1; n < MAX_TRIES; n += 1) assert.deepEqual(pairing.enter(WRONG), { problem: "wrong" });
		assert.deepEqual(pairing.enter(WRONG), { problem: "paused" });
		assert.equal(printed.length, 2);
		assert.deepEqual(pairing.enter(code()), { problem: "paused" }, "not even the new one");
		wait(PAUSE);
		assert.deepEqual(pairing.enter(first), { problem: "wrong" });
		assert.ok("token" in pairing.enter(code()));
	});

	test("allows few tries to a device that tries all the time, and prints few codes", () => {
		const { pairing, printed, wait } = start();
		let tries = 0;
		for (let n = 0; n < 600; n += 1) {
			const result = pairing.enter(WRONG);
			if ("problem" in result && result.problem === "wrong") tries += 1;
			wait(100);
		}
		assert.ok(tries <= 30, `${tries} tries in a minute`);
		assert.ok(printed.length <= 8, `${printed.length} codes in a minute`);
	});
});
