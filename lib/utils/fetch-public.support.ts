import { BlockList } from "node:net";
import { mock } from "node:test";

/** Runs a function while `fetchPublic` may request some addresses only, by default that of a server of this machine. */
export async function withAllowedAddresses<Result>(
	run: () => Promise<Result>,
	isAllowed = (address: string): boolean => address === "127.0.0.1",
): Promise<Result> {
	const mocked = mock.method(BlockList.prototype, "check", (address: string) => !isAllowed(address));
	try {
		return await run();
	} finally {
		mocked.mock.restore();
	}
}
