const WORDS = { post: "post", posts: "posts", part: "part", parts: "parts" };

/** "1 post", "12 posts". */
export function countPosts(count: number): string {
	return `${count} ${count === 1 ? WORDS.post : WORDS.posts}`;
}

/** "1 part", "5 parts". */
export function countParts(count: number): string {
	return `${count} ${count === 1 ? WORDS.part : WORDS.parts}`;
}
