import { setFlagsFromString } from "node:v8";

/**
 * Makes V8 collect garbage of this process once its heap has grown by half. Next allows the heap half of the machine's memory, and V8
 * lets a heap far from its limit grow up to fourfold in between: the development server took 1 GB more after some hundred saves, and most of a
 * build's memory was garbage.
 */
export function limitHeapGrowth(): void {
	setFlagsFromString("--heap-growing-percent=50");
}
