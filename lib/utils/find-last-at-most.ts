/** Returns the index of the last of some ascending numbers that isn't greater than a limit; 0 if all are greater. */
export function findLastAtMost(numbers: readonly number[], limit: number): number {
	let [first, last] = [0, numbers.length - 1];
	while (first < last) {
		const middle = Math.ceil((first + last) / 2);
		if ((numbers[middle] ?? 0) <= limit) first = middle;
		else last = middle - 1;
	}
	return first;
}
