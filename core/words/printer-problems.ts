// What keeps a receipt from paper, and what the printer says of itself. The job is kept in every case.
import type { Phrases } from './language.ts'

export const printerProblems = {
  printerUnreachable: {
    'zh-Hant': '打印機沒有回應（{printer}）。請檢查電源和連接線；收據已保留，會自動補印。',
    'zh-Hans': '打印机没有回应（{printer}）。请检查电源和连接线；小票已保留，会自动补打。',
    en: 'The printer does not answer ({printer}). Check its power and cable; the receipt is kept and prints by itself.',
  },
  printerNotSetUp: {
    'zh-Hant': '這個收銀位沒有設定打印機。收據可在螢幕上查看。',
    'zh-Hans': '这个收银台没有设置打印机。小票可在屏幕上查看。',
    en: 'No printer is set up for this counter. Receipts can be seen on screen.',
  },
  printInterrupted: {
    'zh-Hant': '列印途中程式中斷，收據可能已印出。請查看紙張，再選擇補印或略過。',
    'zh-Hans': '打印途中程序中断，小票可能已打出。请查看纸张，再选择补打或跳过。',
    en: 'Printing was interrupted and the receipt may be on paper. Look at the printer, then choose print again or skip.',
  },
  printerAddressWrong: {
    'zh-Hant':
      '設定檔中的打印機位置「{printer}」不能使用。請改成 tcp://主機:9100、序列埠、裝置檔或 queue:列印佇列名稱。',
    'zh-Hans':
      '设置文件中的打印机位置“{printer}”不能使用。请改成 tcp://主机:9100、串口、设备文件或 queue:打印队列名称。',
    en: 'The printer "{printer}" in the settings file cannot be used. Write tcp://host:9100, a serial port, a device file or queue:NAME.',
  },
  printerMissing: {
    'zh-Hant': '這部電腦上沒有打印機裝置（{printer}）。請接好連接線並開啟打印機；收據已保留，會自動補印。',
    'zh-Hans': '这台电脑上没有打印机设备（{printer}）。请接好连接线并打开打印机；小票已保留，会自动补打。',
    en: 'This computer has no printer at {printer}. Plug it in and switch it on; the receipt is kept and prints by itself.',
  },
  printerBusy: {
    'zh-Hant': '打印機正被另一個程式使用（{printer}）。請關閉那個程式；收據已保留，會自動補印。',
    'zh-Hans': '打印机正被另一个程序占用（{printer}）。请关闭那个程序；小票已保留，会自动补打。',
    en: 'Another program is using the printer ({printer}). Close it; the receipt is kept and prints by itself.',
  },
  printerForbidden: {
    'zh-Hant': '這個使用者無權使用打印機（{printer}）。請店主在系統中給予權限；收據已保留，會自動補印。',
    'zh-Hans': '这个用户无权使用打印机（{printer}）。请店主在系统中授予权限；小票已保留，会自动补打。',
    en: 'This user may not use the printer ({printer}). The owner grants access in the system; the receipt is kept and prints by itself.',
  },
  printQueueMissing: {
    'zh-Hant':
      '系統中沒有列印佇列「{printer}」。請店主在系統設定加入打印機，或在設定檔改成現有的名稱；收據已保留，會自動補印。',
    'zh-Hans':
      '系统中没有打印队列“{printer}”。请店主在系统设置添加打印机，或在设置文件改成现有的名称；小票已保留，会自动补打。',
    en: 'This computer has no print queue {printer}. The owner adds the printer in the system, or names one that exists in the settings file; the receipt is kept and prints by itself.',
  },
  printQueueStopped: {
    'zh-Hant':
      '列印佇列「{printer}」已停用。請檢查打印機，再在系統的打印機設定恢復它；收據已保留，會自動補印。',
    'zh-Hans':
      '打印队列“{printer}”已停用。请检查打印机，再在系统的打印机设置恢复它；小票已保留，会自动补打。',
    en: 'The print queue {printer} is stopped. Check the printer, then resume it in the printer settings of the system; the receipt is kept and prints by itself.',
  },
  printQueueBusy: {
    'zh-Hant':
      '列印佇列「{printer}」有其他文件等候列印。請等它們印完，或在系統中取消它們；收據已保留，會自動補印。',
    'zh-Hans':
      '打印队列“{printer}”有其他文件等待打印。请等它们打完，或在系统中取消它们；小票已保留，会自动补打。',
    en: 'Other documents wait in the print queue {printer}. Let them print or cancel them in the system; the receipt is kept and prints by itself.',
  },
  printQueueRefused: {
    'zh-Hant': '列印佇列「{printer}」不收這張收據。請店主查看系統的打印機設定；收據已保留，會自動補印。',
    'zh-Hans': '打印队列“{printer}”不接收这张小票。请店主查看系统的打印机设置；小票已保留，会自动补打。',
    en: 'The print queue {printer} does not take the receipt. The owner looks at the printer settings of the system; the receipt is kept and prints by itself.',
  },
  printJobStuck: {
    'zh-Hant':
      '收據停在列印佇列「{printer}」，取消不了，稍後可能自行印出。請在系統中刪除它，查看紙張，再選擇補印或略過。',
    'zh-Hans':
      '小票停在打印队列“{printer}”，无法取消，稍后可能自行打出。请在系统中删除它，查看纸张，再选择补打或跳过。',
    en: 'The receipt stays in the print queue {printer}, cannot be cancelled and may come out later. Delete it in the system, look at the paper, then choose print again or skip.',
  },
  printJobUnclear: {
    'zh-Hant': '列印佇列「{printer}」沒有說收據印好沒有。請查看紙張，再選擇補印或略過。',
    'zh-Hans': '打印队列“{printer}”没有说明小票打好没有。请查看纸张，再选择补打或跳过。',
    en: 'The print queue {printer} does not say what became of the receipt. Look at the paper, then choose print again or skip.',
  },
  printSystemMissing: {
    'zh-Hant':
      '這部電腦沒有列印系統，不能使用「{printer}」。請店主安裝 CUPS，或在設定檔改用 tcp://、序列埠或裝置檔。',
    'zh-Hans':
      '这台电脑没有打印系统，不能使用“{printer}”。请店主安装 CUPS，或在设置文件改用 tcp://、串口或设备文件。',
    en: 'This computer has no print system, so {printer} cannot be used. The owner installs CUPS, or writes tcp://, a serial port or a device file in the settings file.',
  },
  printSystemDown: {
    'zh-Hant': '電腦的列印系統沒有運作，不能使用「{printer}」。請重新啟動電腦；收據已保留，會自動補印。',
    'zh-Hans': '电脑的打印系统没有运行，不能使用“{printer}”。请重新启动电脑；小票已保留，会自动补打。',
    en: 'The print system of this computer is not running, so {printer} cannot be used. Restart the computer; the receipt is kept and prints by itself.',
  },
  paperOut: {
    'zh-Hant': '打印機沒有紙。請換上新紙卷並關好上蓋。',
    'zh-Hans': '打印机缺纸。请换上新纸卷并合好上盖。',
    en: 'The printer is out of paper. Put in a new roll and close the cover.',
  },
  paperLow: {
    'zh-Hant': '打印紙快用完。請準備新紙卷，現在仍可列印。',
    'zh-Hans': '打印纸快用完。请准备新纸卷，现在仍可打印。',
    en: 'The paper roll is nearly used up. Have a new one ready; printing goes on.',
  },
  coverOpen: {
    'zh-Hant': '打印機上蓋打開了。請關好上蓋。',
    'zh-Hans': '打印机上盖打开了。请合好上盖。',
    en: 'The printer cover is open. Close it.',
  },
  cutterJammed: {
    'zh-Hant': '打印機切刀卡住。請關機，清走卡紙，再開機。',
    'zh-Hans': '打印机切刀卡住。请关机，清除卡纸，再开机。',
    en: 'The paper cutter is stuck. Switch the printer off, clear the paper, and switch it on again.',
  },
  printerOverheated: {
    'zh-Hant': '打印頭過熱，正在冷卻。請稍候幾分鐘，不用關機。',
    'zh-Hans': '打印头过热，正在冷却。请稍候几分钟，不用关机。',
    en: 'The print head is too hot and is cooling down. Wait a few minutes; leave the printer on.',
  },
  printerFault: {
    'zh-Hant': '打印機報告故障。請關機再開機；若再出現，請店主安排維修。',
    'zh-Hans': '打印机报告故障。请关机再开机；若再出现，请店主安排维修。',
    en: 'The printer reports a fault. Switch it off and on; if it comes back, the owner has it repaired.',
  },
  printerOffline: {
    'zh-Hant': '打印機處於離線狀態。請看機上的指示燈，按一下進紙鍵或重開打印機。',
    'zh-Hans': '打印机处于脱机状态。请看机上的指示灯，按一下走纸键或重开打印机。',
    en: 'The printer is offline. Look at its lights, press its feed button or switch it off and on.',
  },
  printStalled: {
    'zh-Hant': '列印途中打印機停止回應，收據可能已印出一部分。請查看紙張，再選擇補印或略過。',
    'zh-Hans': '打印途中打印机停止响应，小票可能已打出一部分。请查看纸张，再选择补打或跳过。',
    en: 'The printer stopped taking the receipt and part of it may be on paper. Look at it, then choose print again or skip.',
  },
  printerConnectionLost: {
    'zh-Hant': '列印途中與打印機斷線，收據可能已印出一部分。請查看紙張，再選擇補印或略過。',
    'zh-Hans': '打印途中与打印机断线，小票可能已打出一部分。请查看纸张，再选择补打或跳过。',
    en: 'The line to the printer broke while printing and part of the receipt may be on paper. Look at it, then choose print again or skip.',
  },
  slipLetGo: {
    'zh-Hant': '店員取消了這張收據的列印：{note}。如仍需要，可按「補印」。',
    'zh-Hans': '店员取消了这张小票的打印：{note}。如仍需要，可按“补打”。',
    en: 'Printing was called off: {note}. If it is needed after all, print it.',
  },
  copyNeedsSupervisor: {
    'zh-Hant':
      '一張收據最多重印 {max} 次，再印要主管批准，而本店未設定主管。請店主加入主管，或在設定檔調高 slip.copiesMax。',
    'zh-Hans':
      '一张小票最多重打 {max} 次，再打要主管批准，而本店未设置主管。请店主加入主管，或在设置文件调高 slip.copiesMax。',
    en: 'A receipt may be printed again {max} times; more takes a supervisor, and none is set up. The owner adds one, or raises slip.copiesMax in the settings file.',
  },
  drawerWaits: {
    'zh-Hant': '打印機還在忙，輪到就會打開錢箱；{seconds} 秒內輪不到就不會再開。急用請用鑰匙打開。',
    'zh-Hans': '打印机还在忙，轮到就会打开钱箱；{seconds} 秒内轮不到就不会再开。急用请用钥匙打开。',
    en: 'The printer is still busy. The drawer opens when it is done, within {seconds} seconds or not at all; in a hurry, use its key.',
  },
  drawerStayedShut: {
    'zh-Hant': '錢箱沒有打開：打印機沒有接到指令。請用鑰匙打開錢箱，再看看打印機。',
    'zh-Hans': '钱箱没有打开：打印机没有接到指令。请用钥匙打开钱箱，再看看打印机。',
    en: 'The drawer did not open: the printer did not get the order. Open it with its key, then look at the printer.',
  },
  drawerPerhapsShut: {
    'zh-Hant': '打印機沒有證實錢箱已打開。如果沒有彈開，請用鑰匙打開，再看看打印機。',
    'zh-Hans': '打印机没有证实钱箱已打开。如果没有弹开，请用钥匙打开，再看看打印机。',
    en: 'The printer did not confirm that the drawer opened. If it stayed shut, open it with its key, then look at the printer.',
  },
  drawerTooLate: {
    'zh-Hant': '打印機太久未輪到，錢箱不會再自動打開，以免無人時彈開。請用鑰匙打開。',
    'zh-Hans': '打印机太久未轮到，钱箱不会再自动打开，以免无人时弹开。请用钥匙打开。',
    en: 'The printer did not get to it in time. The drawer stays shut, so that it does not spring open with nobody there; use its key.',
  },
  drawerNotSetUp: {
    'zh-Hant': '這個收銀位沒有設定錢箱。請用鑰匙開啟，或請店主在設定檔加入錢箱。',
    'zh-Hans': '这个收银台没有设置钱箱。请用钥匙打开，或请店主在设置文件加入钱箱。',
    en: 'No cash drawer is set up for this counter. Open it with its key, or ask the owner to add it in the settings file.',
  },
} as const satisfies Phrases
