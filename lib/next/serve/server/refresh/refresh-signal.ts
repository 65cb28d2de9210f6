import { createClient } from "@redis/client";

/** The name under which servers of a blog tell each other of a refresh. */
const CHANNEL = "quire:refresh";

/** Tells the other servers of a blog of a refresh. */
export interface RefreshSignal {
	send(): Promise<void>;
	close(): void;
}

/**
 * Connects to a server of Redis or Valkey (https://redis.io/docs/latest/develop/pubsub/), and calls a function when another
 * server of the blog was refreshed. A connection that is lost is made again; a refresh may have been missed then, so the
 * function is called as well.
 */
export async function connectRefreshSignal(url: string, blog: string, onSignal: () => void): Promise<RefreshSignal> {
	const publisher = createClient({ url });
	const subscriber = publisher.duplicate();
	const id = `${process.pid}-${Math.random()}`;
	const channel = `${CHANNEL}:${blog}`;
	let isLost = false;
	// Both lose the connection together.
	publisher.on("error", () => {});
	subscriber.on("error", (error: Error) => {
		if (!isLost) console.error(`Redis: ${error.message}`);
		isLost = true;
	});
	subscriber.on("ready", () => {
		if (isLost) onSignal();
		isLost = false;
	});
	await Promise.all([publisher.connect(), subscriber.connect()]);
	await subscriber.subscribe(channel, (sender) => {
		if (sender !== id) onSignal();
	});
	return {
		send: async () => void (await publisher.publish(channel, id)),
		close: () => {
			publisher.destroy();
			subscriber.destroy();
		},
	};
}
