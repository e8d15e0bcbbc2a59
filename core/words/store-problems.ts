// What keeps the counter from writing down a sale, or from opening its books, and what a check of
// the books may find.
import type { Phrases } from './language.ts'

export const storeProblems = {
  exportFailed: {
    'zh-Hant': '匯出檔寫不進 {folder}（{reason}）。請檢查該資料夾，再試一次；銷售不受影響。',
    'zh-Hans': '导出文件写不进 {folder}（{reason}）。请检查该文件夹，再试一次；销售不受影响。',
    en: 'The export could not be written to {folder} ({reason}). Check that folder and try again; selling goes on.',
  },
  exportDiskFull: {
    'zh-Hant': '磁碟已滿，匯出檔寫不進 {folder}。請騰出空間，再試一次。',
    'zh-Hans': '磁盘已满，导出文件写不进 {folder}。请腾出空间，再试一次。',
    en: 'The disk is full: the export could not be written to {folder}. Make room and try again.',
  },
  exportCancelled: {
    'zh-Hant': '匯出已取消，沒有留下任何檔案。',
    'zh-Hans': '导出已取消，没有留下任何文件。',
    en: 'The export was cancelled; no file was left behind.',
  },
  exportUnknown: {
    'zh-Hant': '找不到這次匯出的記錄，請重新匯出。',
    'zh-Hans': '找不到这次导出的记录，请重新导出。',
    en: 'There is no record of that export. Export the days anew.',
  },
  exportDaysWrong: {
    'zh-Hant': '開始日期 {from} 在結束日期 {to} 之後。請改正日期。',
    'zh-Hans': '开始日期 {from} 在结束日期 {to} 之后。请改正日期。',
    en: 'The first day {from} is after the last day {to}. Correct the dates.',
  },
  diskFull: {
    'zh-Hant': '磁碟已滿，這一步沒有記錄，也沒有收費。請清理磁碟空間後再試。',
    'zh-Hans': '磁盘已满，这一步没有记录，也没有收费。请清理磁盘空间后再试。',
    en: 'The disk is full: this step was not recorded and nothing was charged. Free some space, then try again.',
  },
  storeFailed: {
    'zh-Hant': '資料檔寫入失敗，這一步沒有記錄，也沒有收費。請停止銷售並通知店主。',
    'zh-Hans': '数据文件写入失败，这一步没有记录，也没有收费。请停止销售并通知店主。',
    en: 'The data file could not be written: this step was not recorded and nothing was charged. Stop selling and tell the owner.',
  },
  storeRowDamaged: {
    'zh-Hant': '資料檔中有一筆記錄讀不出來（{record}），這一步沒有記錄。請停止銷售並通知店主檢查資料檔。',
    'zh-Hans': '数据文件中有一条记录读不出来（{record}），这一步没有记录。请停止销售并通知店主检查数据文件。',
    en: 'One record in the data file cannot be read ({record}), so this step was not recorded. Stop selling and ask the owner to check the data file.',
  },
  storeInUse: {
    'zh-Hant':
      '另一個羅湖程式（程序編號 {process}）正在使用資料夾 {folder}。請使用已開啟的那個，或先把它關閉。',
    'zh-Hans':
      '另一个罗湖程序（进程号 {process}）正在使用数据文件夹 {folder}。请使用已打开的那个，或先把它关闭。',
    en: 'Another Lowu (process {process}) is using the data folder {folder}. Use that one, or close it first.',
  },
  storeInUseByUnknown: {
    'zh-Hant': '另一個程式正在使用資料夾 {folder}。請關閉其他羅湖視窗，或重新啟動電腦後再試。',
    'zh-Hans': '另一个程序正在使用数据文件夹 {folder}。请关闭其他罗湖窗口，或重启电脑后再试。',
    en: 'Another program is using the data folder {folder}. Close any other Lowu, or restart the computer, then try again.',
  },
  storeFromNewer: {
    'zh-Hant':
      '資料檔 {file} 由較新的羅湖寫成（版本 {version}，本程式只認識到 {known}）。請安裝最新的羅湖，不要改動資料檔。',
    'zh-Hans':
      '数据文件 {file} 由较新的罗湖写成（版本 {version}，本程序只认识到 {known}）。请安装最新的罗湖，不要改动数据文件。',
    en: 'The data file {file} was written by a newer Lowu (version {version}; this one knows up to {known}). Install the latest Lowu and leave the file as it is.',
  },
  storeDamaged: {
    'zh-Hant': '資料檔 {file} 已損壞，不能開啟。請不要刪除任何檔案，把整個資料夾複製一份，再用備份還原。',
    'zh-Hans': '数据文件 {file} 已损坏，不能打开。请不要删除任何文件，把整个文件夹复制一份，再用备份恢复。',
    en: 'The data file {file} is damaged and was not opened. Delete nothing: copy the whole folder, then restore from a backup.',
  },
  storeMissing: {
    'zh-Hant':
      '資料檔 {file} 不見了，但資料夾內仍有它留下的 {trace}。請還原備份；如要開新店，請選一個空的資料夾。',
    'zh-Hans':
      '数据文件 {file} 不见了，但文件夹里还有它留下的 {trace}。请恢复备份；如要开新店，请选一个空文件夹。',
    en: 'The data file {file} is gone, yet {trace} of it is still there. Restore a backup; for a new shop choose an empty folder.',
  },
  storeNotLowu: {
    'zh-Hant': '{file} 不是羅湖的資料檔，沒有改動它。請把它移走，或在設定中選另一個資料夾。',
    'zh-Hans': '{file} 不是罗湖的数据文件，没有改动它。请把它移走，或在设置中选另一个文件夹。',
    en: '{file} is not a Lowu data file and was not touched. Move it away, or choose another data folder.',
  },
  storeNotWritable: {
    'zh-Hant': '不能在資料夾 {folder} 寫入。請給予目前使用者寫入權限，或選另一個資料夾。',
    'zh-Hans': '不能在数据文件夹 {folder} 写入。请给当前用户写入权限，或选另一个文件夹。',
    en: 'Nothing can be written in the data folder {folder}. Give this user permission to write there, or choose another folder.',
  },
  storeDiskFullAtStart: {
    'zh-Hant': '磁碟已滿，不能開啟帳目（{folder}）。資料沒有改變；請清理磁碟空間後再啟動。',
    'zh-Hans': '磁盘已满，不能打开账目（{folder}）。数据没有改变；请清理磁盘空间后再启动。',
    en: 'The disk is full, so the books in {folder} cannot be opened. Nothing was changed; free some space, then start again.',
  },
  storeUnreadable: {
    'zh-Hant': '讀不到資料檔 {file}（{detail}）。請檢查磁碟和連接線，再重新啟動；不要刪除任何檔案。',
    'zh-Hans': '读不到数据文件 {file}（{detail}）。请检查磁盘和连接线，再重新启动；不要删除任何文件。',
    en: 'The data file {file} cannot be read ({detail}). Check the disk and its cable, then start again; delete nothing.',
  },
  storeUpgradeFailed: {
    'zh-Hant':
      '資料檔 {file} 升級到第 {step} 步時失敗，這一步已全部撤回。請裝回上一個版本的羅湖並通知支援人員。',
    'zh-Hans':
      '数据文件 {file} 升级到第 {step} 步时失败，这一步已全部撤回。请装回上一个版本的罗湖并通知支持人员。',
    en: 'The data file {file} could not be upgraded: step {step} failed and was undone. Go back to the previous Lowu and tell support.',
  },
  storeAbsent: {
    'zh-Hant': '資料夾 {folder} 內沒有羅湖的資料檔。請核對資料夾的位置。',
    'zh-Hans': '文件夹 {folder} 里没有罗湖的数据文件。请核对文件夹的位置。',
    en: 'There is no Lowu data file in {folder}. Check where the data folder is.',
  },
  booksFileDamaged: {
    'zh-Hant': '資料檔內部有損壞（{detail}）。請停止使用，把整個資料夾複製一份，再用備份還原。',
    'zh-Hans': '数据文件内部有损坏（{detail}）。请停止使用，把整个文件夹复制一份，再用备份恢复。',
    en: 'The file is damaged inside ({detail}). Stop using it, copy the whole folder, then restore from a backup.',
  },
  booksRulesChanged: {
    'zh-Hant': '資料檔的結構「{name}」被改過。請查明誰改動了檔案，再用備份還原。',
    'zh-Hans': '数据文件的结构“{name}”被改过。请查明谁改动了文件，再用备份恢复。',
    en: 'A rule of the file, "{name}", was changed from outside. Find out who edited the file, then restore from a backup.',
  },
  booksLinkBroken: {
    'zh-Hant': '「{table}」有一筆記錄指向不存在的「{parent}」。請用備份還原。',
    'zh-Hans': '“{table}”有一条记录指向不存在的“{parent}”。请用备份恢复。',
    en: 'A row of "{table}" points to a "{parent}" that does not exist. Restore from a backup.',
  },
  booksChainBroken: {
    'zh-Hant': '審計記錄在第 {sequence} 條被改過或缺失。請與日結單上印的鏈頭核對，並用備份還原。',
    'zh-Hans': '审计记录在第 {sequence} 条被改过或缺失。请与日结单上印的链头核对，并用备份恢复。',
    en: 'The audit record was changed or is missing at event {sequence}. Compare it with the head printed on the Z reports and restore from a backup.',
  },
  booksUnbalanced: {
    'zh-Hant': '第 {entry} 筆分錄不平衡（{currency} 相差 {offMinor} 分）。請查明誰改動了檔案，再用備份還原。',
    'zh-Hans': '第 {entry} 笔分录不平衡（{currency} 相差 {offMinor} 分）。请查明谁改动了文件，再用备份恢复。',
    en: 'Ledger entry {entry} does not balance (off by {offMinor} minor units of {currency}). Find out who edited the file, then restore from a backup.',
  },
  booksSumsDiffer: {
    'zh-Hant': '{day} 的合計與分錄不符。請查明誰改動了檔案，再用備份還原。',
    'zh-Hans': '{day} 的合计与分录不符。请查明谁改动了文件，再用备份恢复。',
    en: 'The sums kept of {day} are not what its ledger entries add up to. Find out who edited the file, then restore from a backup.',
  },
  figuresFailed: {
    'zh-Hant': '暫時讀不到數字（{detail}）。請再試一次；銷售不受影響。',
    'zh-Hans': '暂时读不到数字（{detail}）。请再试一次；销售不受影响。',
    en: 'The figures could not be read ({detail}). Try again; selling goes on.',
  },
  booksEntryDiffers: {
    'zh-Hant': '第 {entry} 筆分錄與審計記錄不符。請查明誰改動了檔案，再用備份還原。',
    'zh-Hans': '第 {entry} 笔分录与审计记录不符。请查明谁改动了文件，再用备份恢复。',
    en: 'Ledger entry {entry} does not agree with the audit record. Find out who edited the file, then restore from a backup.',
  },
  booksSaleDiffers: {
    'zh-Hant': '銷售 {sale} 與它的審計記錄或分錄不符。請查明誰改動了檔案，再用備份還原。',
    'zh-Hans': '销售 {sale} 与它的审计记录或分录不符。请查明谁改动了文件，再用备份恢复。',
    en: 'Sale {sale} does not agree with its audit record or its ledger entries. Find out who edited the file, then restore from a backup.',
  },
  booksReceiptMissing: {
    'zh-Hant': '收據編號不連續：缺少 {number}。請查明誰改動了檔案，再用備份還原。',
    'zh-Hans': '小票编号不连续：缺少 {number}。请查明谁改动了文件，再用备份恢复。',
    en: 'Receipt numbers have a gap: {number} is missing. Find out who edited the file, then restore from a backup.',
  },
  storeBehindTrail: {
    'zh-Hant':
      '資料檔 {file} 比旁邊的流水檔 {trail} 舊，缺少最後 {missing} 條記錄：有人換上了舊檔案。請執行 npm run restore -- --data 資料夾 --from {file}，較新的銷售會補回。',
    'zh-Hans':
      '数据文件 {file} 比旁边的流水文件 {trail} 旧，缺少最后 {missing} 条记录：有人换上了旧文件。请运行 npm run restore -- --data 文件夹 --from {file}，较新的销售会补回。',
    en: 'The data file {file} is older than the trail {trail} beside it: its last {missing} records are missing, so an older file was put in its place. Run npm run restore -- --data FOLDER --from {file}; the newer sales are brought back.',
  },
  storeNotOfTrail: {
    'zh-Hant':
      '資料檔 {file} 與流水檔 {trail} 在第 {sequence} 條記錄不符：其中一個被改過或換過。請不要刪除任何檔案，並用備份還原。',
    'zh-Hans':
      '数据文件 {file} 与流水文件 {trail} 在第 {sequence} 条记录不符：其中一个被改过或换过。请不要删除任何文件，并用备份恢复。',
    en: 'The data file {file} and the trail {trail} contradict each other at record {sequence}: one of them was edited or replaced. Delete nothing and restore from a backup.',
  },
  storeDamagedInUse: {
    'zh-Hant':
      '檢查發現資料檔 {file} 內部有損壞（{detail}），已停止收款；已收款的銷售會繼續處理。請關閉羅湖，把整個資料夾複製一份，再用備份還原。',
    'zh-Hans':
      '检查发现数据文件 {file} 内部有损坏（{detail}），已停止收款；已收款的销售会继续处理。请关闭罗湖，把整个文件夹复制一份，再用备份恢复。',
    en: 'The check found the data file {file} damaged inside ({detail}), so no more payments are taken; sales already paid are still carried on. Close Lowu, copy the whole folder, then restore from a backup.',
  },
  backgroundFailed: {
    'zh-Hant': '資料檔 {file} 的檢查未能完成（{detail}）。銷售不受影響；請重新啟動羅湖再檢查一次。',
    'zh-Hans': '数据文件 {file} 的检查未能完成（{detail}）。销售不受影响；请重新启动罗湖再检查一次。',
    en: 'The check of the data file {file} could not be finished ({detail}). Selling is not affected; restart Lowu to check again.',
  },
  trailBehind: {
    'zh-Hant':
      '流水檔 {file} 寫不進去（{detail}）。銷售照常，但這段時間內如資料檔損毀，最新的銷售可能無法補回。請檢查磁碟。',
    'zh-Hans':
      '流水文件 {file} 写不进去（{detail}）。销售照常，但这段时间内如数据文件损毁，最新的销售可能无法补回。请检查磁盘。',
    en: 'The trail {file} cannot be written ({detail}). Selling goes on, but should the data file be lost now, the newest sales could not be brought back. Check the disk.',
  },
  backupDiskFull: {
    'zh-Hant': '空間不足，未能備份到 {folder}。銷售不受影響；請清理空間，或在設定檔 backup.folder 另選位置。',
    'zh-Hans':
      '空间不足，未能备份到 {folder}。销售不受影响；请清理空间，或在设置文件 backup.folder 另选位置。',
    en: 'There is no room for a backup in {folder}. Selling is not affected; free some space, or choose another place in the setting backup.folder.',
  },
  backupFailed: {
    'zh-Hant': '未能備份到 {folder}（{detail}）。銷售不受影響；請檢查這個位置和它的權限。',
    'zh-Hans': '未能备份到 {folder}（{detail}）。销售不受影响；请检查这个位置和它的权限。',
    en: 'The backup to {folder} failed ({detail}). Selling is not affected; check that place and its permissions.',
  },
  backupNotSound: {
    'zh-Hant':
      '剛做的備份通不過檢查（{detail}），已刪去；{folder} 內較早的備份仍在。請檢查磁碟，並執行 npm run verify。',
    'zh-Hans':
      '刚做的备份通不过检查（{detail}），已删去；{folder} 里较早的备份仍在。请检查磁盘，并运行 npm run verify。',
    en: 'The new backup did not pass its check ({detail}) and was removed; the earlier ones in {folder} are still there. Check the disk and run npm run verify.',
  },
  restoreFromAbsent: {
    'zh-Hant': '找不到備份 {from}。請核對檔名；備份通常在資料夾的 backups 內。',
    'zh-Hans': '找不到备份 {from}。请核对文件名；备份通常在数据文件夹的 backups 里。',
    en: 'There is no backup {from}. Check its name; backups are usually in the folder backups of the data folder.',
  },
  restoreFromDamaged: {
    'zh-Hant': '備份 {from} 通不過檢查，沒有使用；現有帳目沒有改動。請選另一個備份。（{detail}）',
    'zh-Hans': '备份 {from} 通不过检查，没有使用；现有账目没有改动。请选另一个备份。（{detail}）',
    en: 'The backup {from} did not pass its check and was not used; the present books are as they were. Choose another backup. ({detail})',
  },
  restoreOtherShop: {
    'zh-Hant': '備份 {from} 不屬於資料夾 {folder} 的帳目：審計記錄對不上。現有帳目沒有改動；請核對備份。',
    'zh-Hans': '备份 {from} 不属于数据文件夹 {folder} 的账目：审计记录对不上。现有账目没有改动；请核对备份。',
    en: 'The backup {from} does not belong to the books in {folder}: their audit records differ. The present books are as they were; check which backup you chose.',
  },
  restoreNothingToCompare: {
    'zh-Hant':
      '資料夾 {folder} 內沒有可讀的帳目或流水檔，無法知道備份之後有沒有銷售。如流水檔在別處，請加 --trail 檔案；如確定沒有，請加 --accept-loss，並在設定檔給收銀機新編號（store.register），以免收據號碼重複。',
    'zh-Hans':
      '数据文件夹 {folder} 里没有可读的账目或流水文件，无法知道备份之后有没有销售。如流水文件在别处，请加 --trail 文件；如确定没有，请加 --accept-loss，并在设置文件给收银机新编号（store.register），以免小票号码重复。',
    en: 'Neither books nor trail can be read in {folder}, so nobody can say what was sold since this backup. If the trail is elsewhere, add --trail FILE. If there is none, add --accept-loss, and give the register a new name in the settings (store.register) so that no receipt number is used twice.',
  },
  restoreWouldLose: {
    'zh-Hant':
      '備份之後還有 {missing} 條記錄補不回來，所以沒有還原。請選較新的備份，或用 --trail 指出完整的流水檔；只有加上 --accept-loss 才會放棄它們，並須給收銀機新編號。',
    'zh-Hans':
      '备份之后还有 {missing} 条记录补不回来，所以没有恢复。请选较新的备份，或用 --trail 指出完整的流水文件；只有加上 --accept-loss 才会放弃它们，并须给收银机新编号。',
    en: '{missing} records made since this backup cannot be brought back, so nothing was restored. Choose a newer backup, or name a whole trail with --trail. Only --accept-loss gives them up, and then the register needs a new name.',
  },
  restoreMayLack: {
    'zh-Hant':
      '資料夾 {folder} 的帳目和流水檔都讀不到，只剩備份旁邊的流水副本，它可能欠缺最後一刻的銷售。如找到原來的資料夾，請用它；否則請加 --accept-loss：副本內的銷售會補回，收銀機須改用從未用過的編號。',
    'zh-Hans':
      '文件夹 {folder} 的账目和流水文件都读不到，只剩备份旁边的流水副本，它可能缺少最后一刻的销售。如找到原来的文件夹，请用它；否则请加 --accept-loss：副本里的销售会补回，收银机须改用从未用过的编号。',
    en: 'Neither books nor trail can be read in {folder}; only the second trail beside the backup is left, which may lack the sales of the last moments. If the old folder can be found, use that. Else add --accept-loss: the sales of the second trail are brought back, and the register needs a name that was never used.',
  },
  trailCopyBehind: {
    'zh-Hant':
      '流水副本寫不進 {folder}（{detail}）。銷售不受影響，主流水檔照常；請檢查這個位置，恢復後自動補上。',
    'zh-Hans':
      '流水副本写不进 {folder}（{detail}）。销售不受影响，主流水文件照常；请检查这个位置，恢复后自动补上。',
    en: 'The second trail cannot be written in {folder} ({detail}). Selling is not affected and the first one goes on; check that place, and it catches up by itself.',
  },
  registerClosed: {
    'zh-Hant':
      '上次還原時有銷售補不回來，收銀機 {register} 的收據號碼可能已經用過，所以不能再用。請在設定檔給收銀機一個從未用過的編號（store.register），再啟動。',
    'zh-Hans':
      '上次恢复时有销售补不回来，收银机 {register} 的小票号码可能已经用过，所以不能再用。请在设置文件给收银机一个从未用过的编号（store.register），再启动。',
    en: 'The last restore gave up sales, so receipt numbers of register {register} may be on paper already and it sells no more. Give the register a name that was never used in the settings (store.register), then start again.',
  },
  restoreNotSound: {
    'zh-Hant':
      '補回較新的銷售後帳目對不上（{detail}），所以沒有還原；現有帳目沒有改動。請選另一個備份並通知支援人員。',
    'zh-Hans':
      '补回较新的销售后账目对不上（{detail}），所以没有恢复；现有账目没有改动。请选另一个备份并通知支持人员。',
    en: 'With the newer sales brought back the books do not add up ({detail}), so nothing was restored and the present books are as they were. Choose another backup and tell support.',
  },
} as const satisfies Phrases
