// The thread itself: one file, one answer, and it ends.
import { parentPort, workerData } from 'node:worker_threads'
import { lookAt, readFile, type StatementJob } from './statement-job.ts'

const { file, mapping } = workerData as StatementJob
parentPort?.postMessage(mapping === null ? lookAt(file) : readFile(file, mapping))
